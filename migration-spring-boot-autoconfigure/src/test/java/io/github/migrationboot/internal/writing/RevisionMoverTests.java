package io.github.migrationboot.internal.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.migrationboot.revision.MultipleHeadsException;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.script.RevisionCatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RevisionMover} and {@link RevisionSources}.
 */
class RevisionMoverTests {

	private final TestProject project;

	RevisionMoverTests(@TempDir Path folder) {
		this.project = TestProject.at(folder)
			.withSql("db/revisions/1.sql", "-- revision: a1")
			.withSql("db/revisions/2.sql", "-- revision: a2\n-- down_revision: a1");
	}

	private WrittenRevision rebase(String branch, String onto, String... rows) {
		return rebase(this.project.catalogue(), branch, onto, rows);
	}

	private WrittenRevision rebase(RevisionCatalogue catalogue, String branch, String onto, String... rows) {
		return new RevisionMover(this.project.project(), WritingSettings.defaults()).rebase(catalogue,
				Arrays.asList(rows), RevisionTarget.parse(branch), RevisionTarget.parse(onto));
	}

	private Map<Path, String> texts() throws IOException {
		Map<Path, String> texts = new HashMap<>();
		for (Path file : this.project.files("src")) {
			texts.put(file, Files.readString(file));
		}
		return texts;
	}

	private void refused(String branch, String onto, String... rows) throws IOException {
		Map<Path, String> before = texts();
		assertThatExceptionOfType(InvalidRebaseException.class).isThrownBy(() -> rebase(branch, onto, rows));
		assertThat(texts()).isEqualTo(before);
	}

	@Test
	void firstRevisionOfTheBranchGetsTheOtherHeadAsItsParent() throws IOException {
		this.project.withSql("db/revisions/b1.sql", "-- revision: b1\n-- down_revision: a1")
			.withSql("db/revisions/b2.sql", "-- revision: b2\n-- down_revision: b1");
		Map<Path, String> expected = texts();
		Path file = this.project.folder().resolve("src/main/resources/db/revisions/b1.sql");
		expected.computeIfPresent(file, (path, text) -> text.replace("down_revision: a1", "down_revision: a2"));
		WrittenRevision moved = rebase("b2", "a2");
		assertThat(moved.file()).isEqualTo(file);
		assertThat(moved.revision().downRevisions()).containsExactly("a2");
		assertThat(texts()).isEqualTo(expected);
		assertThat(this.project.catalogue().graph().heads()).extracting(RevisionNode::id).containsExactly("b2");
	}

	@Test
	void annotationIsChangedAndNothingElse() throws IOException {
		String source = """
				package com.acme.shop; // @Revision(id = "c1", downRevision = "a1")\r
				import io.github.migrationboot.operations.*;
				/* @Revision(id = "c1", downRevision = "a1") */
				class Many {
					static final String TEXT = "@Revision(id = \\"c1\\", downRevision = \\"a1\\")" + '"';
					static final String BLOCK = \"""
						@Revision(id = "c1", downRevision = "a1") \\\"""
						\""";
					@Revision(id = "c1", /* , */ downRevision =  { "a1" } ,message = "(x, downRevision = y)")
					static class One implements Migration {
						@Override public void upgrade(Operations op) { }
					}
					@io.github.migrationboot.operations.Revision( id = "c2" ,
						message = "ü\u00a0")
					static class Two implements Migration {
						@Override public void upgrade(Operations op) { }
					}
				}  """;
		this.project.withJava("com/acme/shop/Many.java", source);
		String moved = source.replace("=  { \"a1\" } ,", "=  \"a2\" ,");
		assertThat(Files.readString(rebase("c1", "a2").file())).isEqualTo(moved);
		assertThat(Files.readString(rebase("c2", "c1").file()))
			.isEqualTo(moved.replace("id = \"c2\" ,", "id = \"c2\", downRevision = \"c1\" ,"));
		assertThat(this.project.catalogue().graph().heads()).extracting(RevisionNode::id).containsExactly("c2");
	}

	@Test
	void headerIsChangedAndNothingElse() {
		String source = "\uFEFF-- Copyright\r\n--revision:b1\r\n--  down_revision:a1 , x \t\r\n\r\n-- upgrade\r\n-- down_revision: a1\r\n";
		assertThat(HeaderText.withParents(source, List.of("a2")))
			.isEqualTo(source.replace("down_revision:a1 , x \t", "down_revision: a2 \t"));
		assertThat(HeaderText.withParents(source.replaceFirst("--  down.*\r\n", ""), List.of("a2")))
			.isEqualTo(source.replaceFirst("--  down.*\r\n", "-- down_revision: a2\r\n"));
		assertThat(HeaderText.withParents("-- revision: b\n-- down_revision:\n-- upgrade\n", List.of("a")))
			.isEqualTo("-- revision: b\n-- down_revision: a\n-- upgrade\n");
	}

	@Test
	void branchThatIsThereAlreadyIsRefused() throws IOException {
		refused("a2", "a2");
		refused("a1", "a2");
	}

	@Test
	void parentMustBeAHead() throws IOException {
		this.project.withSql("db/revisions/b1.sql", "-- revision: b1");
		refused("b1", "a1");
	}

	@Test
	void branchWithSeveralBeginningsIsRefused() throws IOException {
		this.project.withSql("db/revisions/b1.sql", "-- revision: b1\n-- down_revision: a1")
			.withSql("db/revisions/b2.sql", "-- revision: b2\n-- down_revision: a1")
			.withSql("db/revisions/m.sql", "-- revision: m\n-- down_revision: b1, b2");
		refused("m", "a2");
	}

	@Test
	void mergeIsRefused() throws IOException {
		this.project.withSql("db/revisions/0.sql", "-- revision: z1")
			.withSql("db/revisions/3.sql", "-- revision: a3\n-- down_revision: a2, z1")
			.withSql("db/revisions/m.sql", "-- revision: m\n-- down_revision: a1, z1");
		refused("m", "a3");
	}

	@Test
	void appliedBranchStaysUnlessItsNewParentIsAppliedToo() throws IOException {
		this.project.withSql("db/revisions/b1.sql", "-- revision: b1\n-- down_revision: a1");
		refused("b1", "a2", "b1");
		rebase("b1", "a2", "b1", "a2");
		assertThat(this.project.catalogue().graph().heads()).extracting(RevisionNode::id).containsExactly("b1");
	}

	@Test
	void headWithAChildThatIsNotBuiltYetIsRefused() throws IOException {
		this.project.withSql("db/revisions/b1.sql", "-- revision: b1\n-- down_revision: a1");
		RevisionCatalogue old = this.project.catalogue();
		this.project.withSql("db/revisions/3.sql", "-- revision: a3\n-- down_revision: a2");
		Map<Path, String> before = texts();
		assertThatExceptionOfType(UnbuiltRevisionException.class).isThrownBy(() -> rebase(old, "b1", "a2"))
			.satisfies((ex) -> assertThat(ex.getId()).isEqualTo("a3"));
		assertThat(texts()).isEqualTo(before);
		rebase("b1", "a3");
		assertThat(this.project.catalogue().graph().heads()).extracting(RevisionNode::id).containsExactly("b1");
	}

	@Test
	void headBehindWhichAnotherBranchWasMovedIsRefusedUntilThatIsBuilt() throws IOException {
		this.project.withSql("db/revisions/b1.sql", "-- revision: b1\n-- down_revision: a1")
			.withJava("Third", "c1", ", downRevision = { \"a1\", }")
			.withJava("com/acme/shop/revisions/Fourth.java", """
					package com.acme.shop.revisions;
					import io.github.migrationboot.operations.*;
					@Revision(id = "d1", downRevision = Fourth.PARENT)
					class Fourth implements Migration {
						static final String PARENT = "a1";
						@Override public void upgrade(Operations op) { }
					}
					""");
		RevisionCatalogue old = this.project.catalogue();
		rebase(old, "c1", "a2");
		Map<Path, String> before = texts();
		assertThatExceptionOfType(UnbuiltRevisionException.class).isThrownBy(() -> rebase(old, "b1", "a2"))
			.satisfies((ex) -> assertThat(ex.getId()).isEqualTo("c1"));
		assertThat(texts()).isEqualTo(before);
		rebase("b1", "c1");
		rebase("d1", "b1");
		assertThat(this.project.catalogue().graph().heads()).extracting(RevisionNode::id).containsExactly("d1");
	}

	@Test
	void dependencyThatWouldBecomeACycleIsRefused() throws IOException {
		this.project.withSql("db/revisions/b1.sql", "-- revision: b1\n-- down_revision: a1")
			.withSql("db/revisions/3.sql", "-- revision: a3\n-- down_revision: a2\n-- depends_on: b1");
		Map<Path, String> before = texts();
		assertThatExceptionOfType(InvalidNewRevisionException.class).isThrownBy(() -> rebase("b1", "a3"));
		assertThat(texts()).isEqualTo(before);
	}

	@Test
	void headThatIsNotTheOnlyOneMustBeNamed() {
		this.project.withSql("db/revisions/b1.sql", "-- revision: b1\n-- down_revision: a1");
		assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> rebase("b1", "head"));
	}

	@Test
	void revisionWithoutASourceIsNotFound() {
		RevisionCatalogue catalogue = this.project.catalogue();
		RevisionSources sources = new RevisionSources(this.project.project().folders());
		Path file = this.project.folder().resolve("src/main/resources/db/revisions/1.sql");
		assertThat(sources.file(catalogue, "a1")).isEqualTo(file);
		assertThat(file.toFile().delete()).isTrue();
		assertThatExceptionOfType(SourceFileNotFoundException.class).isThrownBy(() -> sources.file(catalogue, "a1"))
			.satisfies((ex) -> assertThat(ex.getRevision().id()).isEqualTo("a1"));
	}

}
