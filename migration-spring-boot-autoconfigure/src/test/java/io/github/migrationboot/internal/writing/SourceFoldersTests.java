package io.github.migrationboot.internal.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.migrationboot.script.RevisionKind;
import io.github.migrationboot.script.RevisionOrigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SourceFolders}.
 */
class SourceFoldersTests {

	private final Path folder;

	SourceFoldersTests(@TempDir Path folder) {
		this.folder = folder;
	}

	private Path file(String name) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, "class X { } record Second() { }");
	}

	private SourceFolders find(String workingDirectory, String... classFolders) {
		return SourceFolders.find(this.folder.resolve(workingDirectory),
				List.of(classFolders).stream().map(this.folder::resolve).toList());
	}

	@Test
	void moduleIsTheWorkingDirectory() throws IOException {
		file("app/src/main/java/A.java");
		assertThat(find("app").modules()).containsExactly(this.folder.resolve("app"));
	}

	@Test
	void nameThatNoFileCanHaveInThisProcessIsToldWithItsRemedy() throws IOException {
		file("app/src/main/java/A.java");
		// Half a character is what UTF-8 does not have, as ASCII does not have an umlaut.
		assertThatExceptionOfType(UnencodableFileNameException.class)
			.isThrownBy(() -> find("app").source(new RevisionOrigin.OfClass("Gr\uD800sse")))
			.satisfies((ex) -> {
				assertThat(ex.getName()).isEqualTo("Gr\uD800sse.java");
				assertThat(ex.getAction()).contains("LC_ALL=C.UTF-8");
			});
	}

	@Test
	void moduleIsAboveTheClassesWhereverTheApplicationIsStarted() throws IOException {
		file("app/src/main/java/A.java");
		file("lib/src/main/java/A.java");
		assertThat(find(".", "app/build/classes/java/main").modules()).containsExactly(this.folder.resolve("app"));
		assertThat(find("lib", "app/target/test-classes", "app/target/classes").modules())
			.containsExactly(this.folder.resolve("app"), this.folder.resolve("lib"));
	}

	@Test
	void modulesAreBelowTheWorkingDirectoryWhenAJarIsStartedThere() throws IOException {
		file("app/src/main/java/A.java");
		file("docs/a.md");
		assertThat(find(".").modules()).containsExactly(this.folder.resolve("app"));
	}

	@Test
	void productionHasNoModules() throws IOException {
		file("app.jar");
		assertThat(find(".").modules()).isEmpty();
		assertThat(find("not/there").modules()).isEmpty();
	}

	@Test
	void sourceOfAClassIsFoundAlsoIfItIsNestedOrNotTheFirstOfItsFile() throws IOException {
		Path source = file("src/main/java/com/acme/X.java");
		SourceFolders folders = find(".");
		assertThat(folders.source(new RevisionOrigin.OfClass("com.acme.X"))).isEqualTo(source);
		assertThat(folders.source(new RevisionOrigin.OfClass("com.acme.X$Inner$More"))).isEqualTo(source);
		assertThat(folders.source(new RevisionOrigin.OfClass("com.acme.Second"))).isEqualTo(source);
		assertThat(folders.source(new RevisionOrigin.OfClass("com.acme.Third"))).isNull();
		assertThat(folders.source(new RevisionOrigin.OfClass("X"))).isNull();
	}

	@Test
	void sourceOfAFileIsWhatTheClassPathHasACopyOf() throws IOException {
		Path source = file("app/src/main/resources/db/revisions/a b/1.sql");
		Path copy = file("app/target/classes/db/revisions/a b/1.sql");
		SourceFolders folders = find("app", "app/target/classes");
		assertThat(folders.source(new RevisionOrigin.OfFile(copy.toString()))).isEqualTo(source);
		assertThat(folders
			.source(new RevisionOrigin.OfFile("jar:nested:/x/app.jar/!BOOT-INF/classes/!/db/revisions/a b/1.sql")))
			.isEqualTo(source);
		assertThat(folders.source(new RevisionOrigin.OfFile("jar:file:/x/lib.jar!/db/revisions/2.sql"))).isNull();
	}

	@Test
	void sourceOfAFileOutsideOfTheClassPathIsTheFile() throws IOException {
		Path source = file("revisions/1.sql");
		file("src/main/resources/1.sql");
		assertThat(find(".", "target/classes").source(new RevisionOrigin.OfFile(source.toString()))).isEqualTo(source);
	}

	@Test
	void rootsOfTestsComeLast() throws IOException {
		file("src/main/java/A.java");
		assertThat(find(".").roots(RevisionKind.SQL)).containsExactly(this.folder.resolve("src/main/resources"),
				this.folder.resolve("src/test/resources"));
	}

}
