package io.github.migrationboot.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;

import io.github.migrationboot.revision.Defect;
import io.github.migrationboot.revision.GraphDefect.DuplicateRevision;
import io.github.migrationboot.revision.GraphDefect.MissingReference;
import io.github.migrationboot.revision.InvalidRevisionsException;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.RevisionClassDefect.NotAMigration;
import io.github.migrationboot.script.SqlFileDefect.InvalidValue;
import io.github.migrationboot.script.SqlFileDefect.MissingLocation;
import io.github.migrationboot.script.SqlFileDefect.MissingRevision;
import io.github.migrationboot.script.SqlFileDefect.MissingUpgrade;
import io.github.migrationboot.script.SqlFileDefect.RepeatedKey;
import io.github.migrationboot.script.SqlFileDefect.TextOutsideSection;
import io.github.migrationboot.script.SqlFileDefect.UnknownKey;
import io.github.migrationboot.script.SqlFileDefect.UnreadableFile;
import io.github.migrationboot.test.CompiledClasses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link RevisionCatalogue}.
 */
class RevisionCatalogueTests {

	private final Path folder;

	RevisionCatalogueTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void nothingFoundMakesAnEmptyCatalogue() {
		assertThat(RevisionCatalogue.of().graph().isEmpty()).isTrue();
		assertThat(RevisionCatalogue.of(new FoundRevisions(List.of(), List.of())).graph().isEmpty()).isTrue();
	}

	@Test
	void joinsClassesAndFiles() throws IOException {
		write("b.sql", "-- revision: b\n-- down_revision: a\n-- upgrade\n");
		RevisionCatalogue catalogue = RevisionCatalogue.of(classes("a", "implements Migration"), files());
		assertThat(catalogue.graph().revisions()).extracting(RevisionNode::id).containsExactly("a", "b");
		assertThat(catalogue.get("a").node().location()).isEqualTo("class com.acme.A");
		assertThat(catalogue.get("b").node()).isSameAs(catalogue.graph().find("b"));
	}

	@Test
	void knowsNoOtherRevision() {
		assertThatIllegalArgumentException().isThrownBy(() -> RevisionCatalogue.of().get("a"))
			.withMessage("There is no revision 'a'");
	}

	@Test
	void namesBothPlacesOfADuplicateId() throws IOException {
		write("a.sql", "-- revision: a\n-- upgrade\n");
		InvalidRevisionsException ex = catchThrowableOfType(InvalidRevisionsException.class,
				() -> RevisionCatalogue.of(classes("a", "implements Migration"), files()));
		assertThat(ex.getDefects()).containsExactly(
				new DuplicateRevision("a", List.of(this.folder.resolve("sql/a.sql").toString(), "class com.acme.A")));
	}

	@Test
	void reportsTheDefectsOfAllSourcesAndOfTheGraphAtOnce() throws IOException {
		write("b.sql", "-- revision: b\n-- down_revision: a\n-- depends-on: x\n-- upgrade\n");
		write("c.sql", "-- revision: c\n-- down_revision: nowhere, b\n-- upgrade\n");
		write("d.sql", "-- revision: b\n-- upgrade\n");
		InvalidRevisionsException ex = catchThrowableOfType(InvalidRevisionsException.class,
				() -> RevisionCatalogue.of(classes("a", ""), files("file:" + this.folder + "/sqll")));
		assertThat(ex.getDefects()).hasSize(5)
			.hasOnlyElementsOfTypes(NotAMigration.class, MissingLocation.class, UnknownKey.class,
					DuplicateRevision.class, MissingReference.class)
			.extracting(Defect::getClass)
			.doesNotHaveDuplicates();
		assertThat(ex.getDescription()).startsWith("There are 5 defects in the revisions:")
			.contains("class com.acme.A carries @Revision but does not implement Migration")
			.contains("'nowhere', referenced from 'c'")
			.contains("b.sql:3: '-- depends-on: x' is not a line of a revision's header; "
					+ "did you mean '-- depends_on: …'?");
	}

	@Test
	void everyKindThatIsKnownBeforeABodyIsReadIsReportedInOneMessage() throws IOException {
		write("header.sql", "-- revision: u\n-- revision: v\n-- transactional: maybe\n-- depends-on: x\nSELECT 1;\n");
		write("nameless.sql", "-- message: who am I?\n-- upgrade\n");
		write("graph.sql", "-- revision: g\n-- down_revision: gone\n-- upgrade\n");
		Files.write(this.folder.resolve("sql/latin.sql"), new byte[] { '-', '-', (byte) 0xe4 });
		Files.createDirectories(this.folder.resolve("classes/com/acme"));
		Files.writeString(this.folder.resolve("classes/com/acme/Junk.class"), "junk");
		InvalidRevisionsException ex = catchThrowableOfType(InvalidRevisionsException.class,
				() -> RevisionCatalogue.of(
						classes("a", "{ }\n@Revision(id = \"b\") abstract class B implements Migration"),
						files("file:" + this.folder + "/nowhere")));
		assertThat(ex.getDefects().stream().<Class<?>>map(Defect::getClass)).contains(MissingReference.class)
			.contains(RevisionClassDefect.class.getPermittedSubclasses())
			.contains(UnknownKey.class, RepeatedKey.class, InvalidValue.class, MissingRevision.class,
					TextOutsideSection.class, MissingUpgrade.class, UnreadableFile.class, MissingLocation.class);
		assertThat(ex.getDescription().lines()).hasSize(1 + ex.getDefects().size());
	}

	private FoundRevisions classes(String id, String supertypes) {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder.resolve("classes"), """
				package com.acme;
				import io.github.migrationboot.operations.*;
				@Revision(id = "%s") class A %s {
					public void upgrade(Operations op) { }
				}
				""".formatted(id, supertypes));
		RevisionClasses found = new RevisionClassScanner(new DefaultResourceLoader(classes)).scan(List.of("com.acme"));
		List<RevisionScript> scripts = found.classes().stream().map((revision) -> revision.toScript(() -> {
			throw new UnsupportedOperationException();
		})).toList();
		return new FoundRevisions(scripts, found.defects());
	}

	private FoundRevisions files(String... furtherLocations) {
		List<String> locations = new ArrayList<>(List.of(furtherLocations));
		locations.add("file:" + this.folder + "/sql");
		return new SqlFiles(this.folder).find(locations.toArray(String[]::new));
	}

	private void write(String name, String content) throws IOException {
		Files.createDirectories(this.folder.resolve("sql"));
		Files.writeString(this.folder.resolve("sql").resolve(name), content);
	}

}
