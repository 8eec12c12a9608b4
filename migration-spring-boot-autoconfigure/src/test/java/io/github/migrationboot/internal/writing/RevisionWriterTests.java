package io.github.migrationboot.internal.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.DuplicateParentException;
import io.github.migrationboot.revision.MultipleHeadsException;
import io.github.migrationboot.revision.NotAHeadException;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionKind;
import io.github.migrationboot.script.SqlLocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RevisionWriter}.
 */
class RevisionWriterTests {

	private final TestProject project;

	RevisionWriterTests(@TempDir Path folder) throws IOException {
		this.project = TestProject.at(folder);
		Files.createDirectories(folder.resolve("src/main/java/com/acme/shop"));
	}

	private static NewRevision request(String message, String id, String... parents) {
		return request(null, message, id, parents);
	}

	private static NewRevision request(@Nullable RevisionKind kind, String message, String id, String... parents) {
		return new NewRevision(message, Arrays.stream(parents).map(RevisionTarget::parse).toList(), false, List.of(),
				List.of(), id, null, kind, null);
	}

	private Path written(NewRevision request) {
		return this.project.folder().relativize(this.project.write(request).file());
	}

	private String text(NewRevision request) throws IOException {
		return Files.readString(this.project.write(request).file());
	}

	private RevisionNode found(String id) {
		return this.project.catalogue().get(id).node();
	}

	@Test
	void writesAClassBelowTheApplicationWhenItIsTheFirst() throws IOException {
		assertThat(written(request("create documents", "a1", "head")))
			.isEqualTo(Path.of("src/main/java/com/acme/shop/revisions/CreateDocuments.java"));
		assertThat(Files.readString(this.project.files("src/main/java").get(0))).isEqualTo("""
				package com.acme.shop.revisions;

				import io.github.migrationboot.operations.Migration;
				import io.github.migrationboot.operations.Operations;
				import io.github.migrationboot.operations.Revision;

				@Revision(id = "a1", message = "create documents")
				class CreateDocuments implements Migration {

					@Override
					public void upgrade(Operations op) {
						// What changes, such as op.addColumn("documents", "title", Types.text());
					}

					@Override
					public void downgrade(Operations op) {
						// The way back. Write it where an operation cannot be reversed.
						op.reverse(this::upgrade);
					}

				}
				""");
	}

	@Test
	void writesASqlFileInTheFirstLocationWhenItIsTheFirst() throws IOException {
		assertThat(written(request(RevisionKind.SQL, "create documents", "a1", "head")))
			.isEqualTo(Path.of("src/main/resources/db/revisions/a1_create_documents.sql"));
		assertThat(Files.readString(this.project.files("src/main/resources").get(0))).isEqualTo("""
				-- revision: a1
				-- message: create documents

				-- upgrade
				-- What changes, such as ALTER TABLE documents ADD COLUMN title text;

				-- downgrade
				-- The way back, such as ALTER TABLE documents DROP COLUMN title;
				""");
	}

	@Test
	void sqlBodyThatSaysThatThereIsNoWayBackTakesThePlaceOfTheSection() {
		RevisionBody body = new RevisionBody(List.of(), "DROP TABLE t;", "-- irreversible: it is gone\n-- for good",
				true);
		RevisionNode node = new RevisionNode("a", List.of(), List.of(), List.of(), "", "");
		assertThat(new SqlSource(node, body).render(SqlSource.TEMPLATE)).isEqualTo("""
				-- revision: a

				-- upgrade
				DROP TABLE t;

				-- irreversible: it is gone
				-- for good
				""");
	}

	@ParameterizedTest
	@EnumSource(RevisionKind.class)
	void nextRunTakesWhatIsWrittenAsItIs(RevisionKind kind) {
		this.project.withJava("Geo", "geo1", ", branchLabels = \"geo\"");
		this.project.write(request(kind, "first", "a1", "base"));
		NewRevision request = new NewRevision("say \"hi\" to C:\\\\users,\n a\u00e9\u0301\t\\u0041",
				List.of(RevisionTarget.parse("a1")), false,
				List.of(RevisionTarget.parse("geo"), RevisionTarget.parse("a1")), List.of("x", "y"), "b 2", null, kind,
				null);
		WrittenRevision written = this.project.write(request);
		RevisionCatalogue catalogue = this.project.catalogue();
		assertThat(catalogue.get("b 2").node()).usingRecursiveComparison()
			.ignoringFields("location")
			.isEqualTo(written.revision());
	}

	@Test
	void newRevisionFollowsTheHeadWithAnIdOfTwelveDigits() {
		this.project.withSql("db/revisions/1.sql", "-- revision: a1");
		WrittenRevision written = this.project.write(NewRevision.of("add users"));
		assertThat(written.revision().id()).matches("[0-9a-f]{12}");
		assertThat(found(written.revision().id()).downRevisions()).containsExactly("a1");
	}

	@Test
	void classIsWrittenBesideItsParentAndIndentedLikeIt() throws IOException {
		this.project.withJava("com/acme/shop/deep/er/First.java", """
				package com.acme.shop.deep.er;
				import io.github.migrationboot.operations.*;
				@Revision(id = "a1") class First implements Migration {
				  @Override public void upgrade(Operations op) {
				  }
				}
				""");
		this.project.withJava("Other", "z9", "");
		WrittenRevision written = this.project.write(request("second", "a2", "a1"));
		assertThat(written.file()).hasFileName("Second.java")
			.hasParent(this.project.folder().resolve("src/main/java/com/acme/shop/deep/er"));
		assertThat(Files.readString(written.file())).contains("\n  @Override\n", "\n    op.reverse(")
			.doesNotContain("\t");
		assertThat(found("a2").downRevisions()).containsExactly("a1");
	}

	@Test
	void firstClassIsIndentedLikeTheApplicationAboveIt() throws IOException {
		this.project.withJava("com/acme/Other.java", "package com.acme;\nclass Other {\n\tint number;\n}\n")
			.withJava("com/acme/shop/package-info.java", "/**\n * The shop.\n */\npackage com.acme.shop;\n")
			.withJava("com/acme/shop/Shop.java", "package com.acme.shop;\nclass Shop {\n    int number;\n}\n");
		assertThat(text(request("first", "a1", "base"))).contains("\n    @Override\n", "\n        op.reverse(")
			.doesNotContain("\t");
	}

	@Test
	void fileIsWrittenBesideTheNearestAncestorOfItsKind() {
		this.project.withSql("db/revisions/2025/1.sql", "-- revision: a1")
			.withJava("Second", "a2", ", downRevision = \"a1\"")
			.withSql("db/revisions/other/1.sql", "-- revision: z9");
		assertThat(written(request(RevisionKind.SQL, "third", "a3", "a2")))
			.isEqualTo(Path.of("src/main/resources/db/revisions/2025/a3_third.sql"));
	}

	@Test
	void newRootBesideSeveralFoldersNeedsAVersionPath() {
		this.project.withSql("db/revisions/a/1.sql", "-- revision: a1")
			.withSql("db/revisions/b/1.sql", "-- revision: b1");
		refused(VersionPathRequiredException.class, request(RevisionKind.SQL, "root", "c1", "base"));
		NewRevision request = new NewRevision("root", List.of(RevisionTarget.BASE), false, List.of(), List.of(), "c1",
				Path.of("src/main/resources/db/revisions/c"), RevisionKind.SQL, null);
		assertThat(written(request)).isEqualTo(Path.of("src/main/resources/db/revisions/c/c1_root.sql"));
		assertThat(found("c1").downRevisions()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "src/main/java/com/other", "src/main/resources", "elsewhere",
			"src/main/java/com/acme/shop/a-b" })
	void versionPathThatIsNotScannedIsRefused(String path) {
		refused(InvalidVersionPathException.class, new NewRevision("m", List.of(RevisionTarget.HEAD), false, List.of(),
				List.of(), "a1", Path.of(path), RevisionKind.JAVA, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "src/main/java/db/revisions", "src/main/resources/db", "elsewhere" })
	void versionPathThatNoLocationCoversIsRefused(String path) {
		refused(InvalidVersionPathException.class, new NewRevision("m", List.of(RevisionTarget.HEAD), false, List.of(),
				List.of(), "a1", Path.of(path), RevisionKind.SQL, null));
	}

	@Test
	void folderOutsideOfTheClassPathIsWrittenTo(@TempDir Path folder) {
		TestProject project = new TestProject(this.project.folder(), "file:" + folder);
		WrittenRevision written = project.write(request(RevisionKind.SQL, "first", "a1", "head"));
		assertThat(written.file()).isEqualTo(folder.resolve("a1_first.sql"));
		assertThat(project.write(request(RevisionKind.SQL, "second", "a2", "head")).file()).hasParent(folder);
		assertThat(project.catalogue().graph().size()).isEqualTo(2);
	}

	@Test
	void applicationWithoutSourcesIsRefused(@TempDir Path elsewhere) {
		Project project = new Project(SourceFolders.find(elsewhere, List.of()), List.of(TestProject.PACKAGE),
				new SqlLocations(List.of(this.project.locations())));
		RevisionWriter writer = new RevisionWriter(project, WritingSettings.defaults(), TestProject.CLOCK);
		assertThatExceptionOfType(SourceFolderNotFoundException.class)
			.isThrownBy(() -> writer.write(RevisionCatalogue.of(), List.of(), NewRevision.of("m")))
			.satisfies((ex) -> assertThat(ex.getWorkingDirectory()).isEqualTo(elsewhere));
	}

	@Test
	void projectOfAnotherApplicationIsRefusedUnlessItIsAskedFor(@TempDir Path elsewhere) throws IOException {
		this.project.withJava("Documents", "a1", "");
		Files.createDirectories(elsewhere.resolve("src/main/java"));
		Project other = new Project(SourceFolders.find(elsewhere, List.of()), List.of(TestProject.PACKAGE),
				new SqlLocations(List.of(this.project.locations())));
		RevisionWriter writer = new RevisionWriter(other, WritingSettings.defaults(), TestProject.CLOCK);
		assertThatExceptionOfType(SourceFolderNotFoundException.class)
			.isThrownBy(() -> writer.write(this.project.catalogue(), List.of(), NewRevision.of("m")))
			.withMessageContaining("None of the application's revisions");
		try (Stream<Path> found = Files.walk(elsewhere)) {
			assertThat(found.filter(Files::isRegularFile)).isEmpty();
		}
		Path chosen = Path.of("src/main/java/com/acme/shop/revisions");
		NewRevision request = new NewRevision("m", List.of(RevisionTarget.HEAD), false, List.of(), List.of(), "a2",
				chosen, RevisionKind.JAVA, null);
		assertThat(writer.write(this.project.catalogue(), List.of(), request).file())
			.hasParent(elsewhere.resolve(chosen));
	}

	@Test
	void severalHeadsWithoutAChoiceAreRefused() {
		this.project.withSql("db/revisions/1.sql", "-- revision: a1").withSql("db/revisions/2.sql", "-- revision: a2");
		refused(MultipleHeadsException.class, request("m", "b1", "head"));
	}

	@Test
	void parentThatIsNoHeadNeedsSplice() {
		this.project.withSql("db/revisions/1.sql", "-- revision: a1")
			.withSql("db/revisions/2.sql", "-- revision: a2\n-- down_revision: a1");
		refused(NotAHeadException.class, request("m", "b1", "a1"));
		this.project.write(new NewRevision("m", List.of(RevisionTarget.parse("a1")), true, List.of(), List.of("side"),
				"b1", null, null, null));
		assertThat(this.project.catalogue().graph().heads()).extracting(RevisionNode::id).containsExactly("a2", "b1");
		assertThat(found("b1").branchLabels()).containsExactly("side");
	}

	@Test
	void mergeOfHeadsHasAMessageAndDoesNothing() throws IOException {
		this.project.withSql("db/revisions/1.sql", "-- revision: a1").withSql("db/revisions/2.sql", "-- revision: a2");
		assertThat(text(request("", "m1", "heads"))).contains(
				"@Revision(id = \"m1\", downRevision = { \"a1\", \"a2\" }, "
						+ "message = \"merge a1 and a2\")\nclass MergeA1AndA2 implements",
				"// Nothing to do: this joins its parents.");
		assertThat(found("m1").downRevisions()).containsExactly("a1", "a2");
		assertThat(this.project.catalogue().get("m1").downgrade()).isEmpty();
	}

	@Test
	void mergeOfTheSameRevisionIsRefused() {
		this.project.withSql("db/revisions/1.sql", "-- revision: a1");
		refused(DuplicateParentException.class, request("m", "m1", "a1", "head"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a1", "b-1", "head", "main", " ", "a\nb" })
	void idThatIsTakenOrIsNoneIsRefused(String id) {
		this.project.withSql("db/revisions/1.sql", "-- revision: a1\n-- branch_labels: main");
		refused(InvalidNewRevisionException.class, request("m", id, "head"));
	}

	@Test
	void labelThatIsTakenIsRefused() {
		this.project.withSql("db/revisions/1.sql", "-- revision: a1\n-- branch_labels: main");
		refused(InvalidNewRevisionException.class, new NewRevision("m", List.of(RevisionTarget.HEAD), false, List.of(),
				List.of("main"), "a2", null, null, null));
	}

	@Test
	void existingFileIsRefusedAndStays() throws IOException {
		this.project.withJava("com/acme/shop/revisions/AddUsers.java",
				"package com.acme.shop.revisions;\nclass AddUsers { }\n");
		refused(RevisionFileExistsException.class, request("add users", "a1", "head"));
	}

	@ParameterizedTest
	@EnumSource(RevisionKind.class)
	void revisionThatIsNotBuiltYetIsNotOverlooked(RevisionKind kind) {
		this.project.withJava("First", "a1", "")
			.withSql("db/revisions/0.sql", "-- revision: z 9\n-- down_revision: a1");
		RevisionCatalogue old = this.project.catalogue();
		RevisionWriter writer = new RevisionWriter(this.project.project(), WritingSettings.defaults(),
				TestProject.CLOCK);
		Path unbuilt = writer.write(old, List.of(), request(kind, "second", "a2", "head")).file();
		List<Path> before = this.project.files("src");
		assertThatExceptionOfType(UnbuiltRevisionException.class)
			.isThrownBy(() -> writer.write(old, List.of(), request("third", "a3", "head")))
			.satisfies((ex) -> {
				assertThat(ex.getId()).isEqualTo("a2");
				assertThat(ex.getFile()).isEqualTo(unbuilt);
			});
		assertThat(this.project.files("src")).isEqualTo(before);
		assertThat(writer.write(this.project.catalogue(), List.of(), request("third", "a3", "head")).file()).exists();
	}

	@ParameterizedTest
	@CsvSource({ "{year}/{id}_{slug}, 2026/a1_one.sql, 2026/a2_two.sql, 2026/a3_three.sql",
			"v{month}-{day}/{slug}/x/{id}, v11-21/one/x/a1.sql, v11-21/two/x/a2.sql, v11-21/three/x/a3.sql" })
	void foldersOfNamesAreNotMadeInsideEachOther(String pattern, String first, String second, String third) {
		WritingSettings settings = named(pattern);
		List<Path> written = Stream
			.of(request("one", "a1", "head"), request("two", "a2", "head"), request("three", "a3", "head"))
			.map((request) -> this.project.write(settings, request).file())
			.toList();
		Path folder = this.project.folder().resolve("src/main/resources/db/revisions");
		assertThat(written).containsExactly(folder.resolve(first), folder.resolve(second), folder.resolve(third));
		assertThat(this.project.catalogue().graph().heads()).extracting(RevisionNode::id).containsExactly("a3");
	}

	@Test
	void foldersThatOneNameMadeInSeveralYearsAreOneFolder() {
		this.project.withSql("db/revisions/2024/a.sql", "-- revision: a1")
			.withSql("db/revisions/2025/b.sql", "-- revision: b1");
		assertThat(this.project.write(named("{year}/{id}"), request("root", "c1", "base")).file())
			.isEqualTo(this.project.folder().resolve("src/main/resources/db/revisions/2026/c1.sql"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.sql", "late/1.sql", "26/1.sql" })
	void folderThatAnotherPatternHasMadeStays(String parent) {
		this.project.withSql("db/revisions/" + parent, "-- revision: a1");
		Path before = this.project.folder().resolve("src/main/resources/db/revisions").resolve(parent);
		assertThat(this.project.write(named("{year}/{id}"), request("second", "a2", "a1")).file())
			.isEqualTo(before.resolveSibling("2026/a2.sql"));
		assertThat(this.project.write(named("{id}"), request("third", "a3", "a2")).file())
			.isEqualTo(before.resolveSibling("2026/a3.sql"));
	}

	@Test
	void unbuiltRevisionInAFolderOfItsNameIsNotOverlooked() {
		this.project.withSql("db/revisions/2025/0.sql", "-- revision: a1");
		RevisionCatalogue old = this.project.catalogue();
		RevisionWriter writer = new RevisionWriter(this.project.project(), named("{year}/{id}"), TestProject.CLOCK);
		Path unbuilt = writer.write(old, List.of(), request("second", "a2", "head")).file();
		assertThatExceptionOfType(UnbuiltRevisionException.class)
			.isThrownBy(() -> writer.write(old, List.of(), request("third", "a3", "head")))
			.satisfies((ex) -> assertThat(ex.getFile()).isEqualTo(unbuilt));
		assertThat(this.project.files("src")).hasSize(2);
	}

	private static WritingSettings named(String fileName) {
		WritingSettings usual = WritingSettings.defaults();
		return new WritingSettings(RevisionKind.SQL, usual.id(), NamePattern.ofFile(fileName), usual.className(),
				usual.slugLength(), usual.timeZone(), null, null, List.of());
	}

	@Test
	void classNameMakesNoFolders() {
		WritingSettings usual = WritingSettings.defaults();
		WritingSettings settings = new WritingSettings(RevisionKind.JAVA, usual.id(), usual.fileName(),
				NamePattern.ofClass("y{year}/{name}"), usual.slugLength(), usual.timeZone(), null, null, List.of());
		assertThatExceptionOfType(InvalidFileNameException.class)
			.isThrownBy(() -> this.project.write(settings, request("first", "a1", "head")));
		assertThat(this.project.files("src")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(RevisionKind.class)
	void unbuiltRevisionThatIsTheFirstOfItsKindIsNotOverlooked(RevisionKind kind) {
		RevisionKind other = (kind == RevisionKind.SQL) ? RevisionKind.JAVA : RevisionKind.SQL;
		this.project.write(request(kind, "first", "a1", "head"));
		RevisionCatalogue old = this.project.catalogue();
		RevisionWriter writer = new RevisionWriter(this.project.project(), WritingSettings.defaults(),
				TestProject.CLOCK);
		Path unbuilt = writer.write(old, List.of(), request(other, "second", "a2", "head")).file();
		assertThatExceptionOfType(UnbuiltRevisionException.class)
			.isThrownBy(() -> writer.write(old, List.of(), request(kind, "third", "a3", "head")))
			.satisfies((ex) -> assertThat(ex.getFile()).isEqualTo(unbuilt));
	}

	@Test
	void longAnnotationIsWrapped() throws IOException {
		String id = "b".repeat(60);
		this.project.withSql("db/revisions/1.sql", "-- revision: a1");
		assertThat(text(request("x".repeat(50) + " y", id, "head"))).contains("""
				@Revision(id = "%s", downRevision = "a1",
						message = "%s y")
				class""".formatted(id, "x".repeat(50)));
	}

	@Test
	void revisionWithoutAMessageIsNamedAfterItsId() {
		assertThat(written(request("", "0f-1".replace("-", "_"), "head")).getFileName())
			.hasToString("Revision0f1.java");
		assertThat(written(request(RevisionKind.SQL, "", "b1", "head")).getFileName()).hasToString("b1.sql");
	}

	private void refused(Class<? extends MigrationException> expected, NewRevision request) {
		List<Path> before = this.project.files("src");
		assertThatExceptionOfType(expected).isThrownBy(() -> this.project.write(request));
		assertThat(this.project.files("src")).isEqualTo(before);
	}

}
