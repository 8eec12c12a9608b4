package io.github.migrationboot.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.migrationboot.revision.Defect;
import io.github.migrationboot.revision.InvalidRevisionsException;
import io.github.migrationboot.script.SqlFileDefect.MissingLocation;
import io.github.migrationboot.test.CompiledClasses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ResourceLocation}.
 */
class ResourceLocationTests {

	private final SqlFiles files;

	ResourceLocationTests(@TempDir Path folder) {
		this.files = new SqlFiles(folder);
	}

	@Test
	void findsAFolderInEveryRoot() throws IOException {
		this.files.write("one/db/revisions/a.sql", "a");
		this.files.write("two/db/revisions/sub/b.sql", "b");
		for (String location : List.of("classpath*:db/revisions/**/*.sql", "classpath:db/revisions",
				"classpath*:/db/revisions/", "db/revisions", "classpath:db/**/*.sql")) {
			FoundRevisions found = this.files.find(this.files.roots("one/", "two/"), location);
			assertThat(found.defects()).as(location).isEmpty();
			assertThat(SqlFiles.locations(found)).as(location)
				.containsExactly("db/revisions/a.sql", "db/revisions/sub/b.sql");
		}
	}

	@Test
	void findsASingleFile() throws IOException {
		this.files.write("one/db/a.sql", "a");
		assertThat(SqlFiles.locations(this.files.find(this.files.roots("one/"), "classpath:db/a.sql")))
			.containsExactly("db/a.sql");
	}

	@Test
	void findsFilesInNestedFoldersOfAJar() throws IOException {
		this.files.write("jar/db/revisions/a.sql", "a");
		this.files.write("jar/db/revisions/ä b/1+1 表.sql", "b");
		CompiledClasses.jar(this.files.folder().resolve("jar"), this.files.folder().resolve("x.jar"));
		for (String location : List.of("classpath*:db/revisions/**/*.sql", "classpath:db/revisions", "classpath*:db/**",
				"classpath*:db/*/**")) {
			FoundRevisions found = this.files.find(this.files.roots("x.jar"), location);
			assertThat(found.defects()).as(location).isEmpty();
			assertThat(SqlFiles.ids(found)).as(location).containsExactlyInAnyOrder("a", "b");
			assertThat(SqlFiles.locations(found)).as(location)
				.containsExactlyInAnyOrder("db/revisions/a.sql", "db/revisions/ä b/1+1 表.sql");
			assertThat(found.scripts().get(0).upgrade()).hasSize(1);
		}
	}

	@Test
	void refusesANameInAJarThatTheJdkCannotOpen() throws IOException {
		this.files.write("jar/db/revisions/50%.sql", "a");
		CompiledClasses.jar(this.files.folder().resolve("jar"), this.files.folder().resolve("x.jar"));
		FoundRevisions found = this.files.find(this.files.roots("x.jar"), "classpath*:db/revisions");
		assertThat(found.defects()).extracting(Defect::description)
			.singleElement(InstanceOfAssertFactories.STRING)
			.startsWith("db/revisions/50%.sql cannot be read: ");
	}

	@Test
	void filesOfTheSameNameAreToldApart() throws IOException {
		this.files.write("one/db/revisions/a.sql", "a");
		this.files.write("two/db/revisions/a.sql", "a");
		FoundRevisions found = this.files.find(this.files.roots("one/", "two/"), "classpath*:db/revisions");
		String path = this.files.folder().toString();
		assertThat(SqlFiles.locations(found)).containsExactly(path + "/one/db/revisions/a.sql",
				path + "/two/db/revisions/a.sql");
		assertThatExceptionOfType(InvalidRevisionsException.class).isThrownBy(() -> RevisionCatalogue.of(found))
			.withMessageContaining(path + "/one/db/revisions/a.sql")
			.withMessageContaining(path + "/two/db/revisions/a.sql");
	}

	@Test
	void aFolderThatDoesNotExistIsFine() throws IOException {
		FoundRevisions found = this.files.find(this.files.roots(), "classpath*:db/revisions/**/*.sql",
				"classpath:nowhere", "nowhere/*");
		assertThat(found.scripts()).isEmpty();
		assertThat(found.defects()).isEmpty();
	}

	@Test
	void refusesAMissingFile() throws IOException {
		assertThat(this.files.find(this.files.roots(), "classpath:db/a.sql").defects())
			.containsExactly(new MissingLocation("classpath:db/a.sql", "classpath:db/a.sql"));
	}

	@Test
	void theSameFileFoundInTheFileSystemCountsOnce() throws IOException {
		this.files.write("one/db/revisions/a.sql", "a");
		FoundRevisions found = this.files.find(this.files.roots("one/"), "classpath*:db/revisions",
				"file:" + this.files.folder() + "/one");
		assertThat(SqlFiles.locations(found)).containsExactly("db/revisions/a.sql");
	}

}
