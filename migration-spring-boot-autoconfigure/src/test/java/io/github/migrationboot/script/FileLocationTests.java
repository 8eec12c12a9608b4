package io.github.migrationboot.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.script.SqlFileDefect.MissingLocation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FileLocation}.
 */
class FileLocationTests {

	private final SqlFiles files;

	FileLocationTests(@TempDir Path folder) {
		this.files = new SqlFiles(folder);
	}

	@Test
	void findsTheFilesOfAFolderAndBelow() throws IOException {
		this.files.write("b.sql", "b");
		this.files.write("deep/er/a.sql", "a");
		this.files.write("readme.md", "none");
		FoundRevisions found = this.files.find("file:" + this.files.folder());
		assertThat(found.defects()).isEmpty();
		assertThat(SqlFiles.ids(found)).containsExactly("b", "a");
		assertThat(SqlFiles.locations(found)).containsExactly(this.files.folder() + "/b.sql",
				this.files.folder() + "/deep/er/a.sql");
	}

	@Test
	void findsTheFilesOfAPattern() throws IOException {
		this.files.write("x/a.sql", "a");
		this.files.write("x/y/b.sql", "b");
		this.files.write("x/c.pgsql", "c");
		assertThat(SqlFiles.ids(this.files.find("file:" + this.files.folder() + "/x/*.*sql"))).containsExactly("a",
				"c");
	}

	@Test
	void findsASingleFile() throws IOException {
		this.files.write("a.sql", "a");
		this.files.write("b.sql", "b");
		FoundRevisions found = this.files.find("file:" + this.files.folder() + "/a.sql");
		assertThat(SqlFiles.ids(found)).containsExactly("a");
		assertThat(SqlFiles.locations(found)).containsExactly(this.files.folder() + "/a.sql");
	}

	@Test
	void aRelativePathIsRelativeToTheWorkingDirectory() throws IOException {
		this.files.write("a.sql", "a");
		Path relative = Path.of("").toAbsolutePath().relativize(this.files.folder());
		FoundRevisions found = this.files.find("file:" + relative);
		assertThat(SqlFiles.ids(found)).containsExactly("a");
		assertThat(SqlFiles.locations(found)).containsExactly(relative + "/a.sql");
	}

	@Test
	void takesPlainAndEncodedNamesOfAnyCharacters() throws IOException {
		Path odd = this.files.folder().resolve("ä {b} 50% #1+1 表");
		Files.createDirectories(odd);
		Files.writeString(odd.resolve("é ü #%20 🐘.sql"), "-- revision: ö\n-- upgrade\nSELECT 'ß';\n");
		for (String location : List.of(odd.toUri().toString(), "file:" + odd.toUri().getRawPath() + "**/*.sql")) {
			FoundRevisions found = this.files.find(location);
			assertThat(found.defects()).isEmpty();
			assertThat(SqlFiles.ids(found)).containsExactly("ö");
			assertThat(found.scripts().get(0).upgrade()).containsExactly(new ExecuteSql("SELECT 'ß';\n", 3, null));
		}
		this.files.write("plain folder 100%/a.sql", "a");
		assertThat(SqlFiles.ids(this.files.find("file:" + this.files.folder() + "/plain folder 100%")))
			.containsExactly("a");
	}

	@Test
	void readsTheFilesOfAKubernetesVolumeOnce() throws IOException {
		this.files.write("..2026_01/a.sql", "a");
		Path mount = this.files.folder();
		Files.createSymbolicLink(mount.resolve("..data"), Path.of("..2026_01"));
		Files.createSymbolicLink(mount.resolve("a.sql"), Path.of("..data", "a.sql"));
		FoundRevisions found = this.files.find("file:" + mount);
		assertThat(SqlFiles.ids(found)).containsExactly("a");
		assertThat(SqlFiles.locations(found)).containsExactly(mount + "/a.sql");
	}

	@Test
	void aFileThatTwoLocationsNameCountsOnce() throws IOException {
		this.files.write("x/a.sql", "a");
		String path = this.files.folder().toString();
		assertThat(
				SqlFiles.ids(this.files.find("file:" + path, "file:" + path + "/x/../x", "file:" + path + "/x/a.sql")))
			.containsExactly("a");
	}

	@Test
	void anEmptyFolderIsFine() {
		FoundRevisions found = this.files.find("file:" + this.files.folder());
		assertThat(found.scripts()).isEmpty();
		assertThat(found.defects()).isEmpty();
	}

	@Test
	void refusesAMissingFolderPatternOrFile() {
		Path missing = this.files.folder().resolve("nowhere");
		FoundRevisions found = this.files.find("file:" + missing, "file:" + missing + "/*.sql",
				"file:" + missing + "/a.sql");
		assertThat(found.defects()).containsExactly(new MissingLocation("file:" + missing, missing.toString()),
				new MissingLocation("file:" + missing + "/*.sql", missing.toString()),
				new MissingLocation("file:" + missing + "/a.sql", missing + "/a.sql"));
		assertThat(found.defects().get(0).description()).isEqualTo(
				"The location 'file:" + missing + "' of migration.locations does not exist: there is no " + missing);
	}

	@Test
	void findsTenThousandFiles() throws IOException {
		StringBuilder body = new StringBuilder();
		for (int i = 0; i < 10_000; i++) {
			body.setLength(0);
			body.append("-- revision: r").append(i).append('\n');
			body.append("-- down_revision: ").append((i > 0) ? "r" + (i - 1) : "").append('\n');
			body.append("-- upgrade\nSELECT ").append(i).append(";\n");
			Files.writeString(this.files.folder().resolve(i + ".sql"), body);
		}
		FoundRevisions found = this.files.find("file:" + this.files.folder());
		assertThat(found.scripts()).hasSize(10_000);
		RevisionCatalogue catalogue = RevisionCatalogue.of(found);
		assertThat(catalogue.graph().heads()).extracting((node) -> node.id()).containsExactly("r9999");
		assertThat(catalogue.get("r77").upgrade()).containsExactly(new ExecuteSql("SELECT 77;\n", 4, null));
	}

}
