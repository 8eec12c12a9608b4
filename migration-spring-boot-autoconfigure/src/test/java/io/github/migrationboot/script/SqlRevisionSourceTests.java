package io.github.migrationboot.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.revision.InvalidRevisionsException;
import io.github.migrationboot.script.SqlFileDefect.MissingRevision;
import io.github.migrationboot.script.SqlFileDefect.UnreadableFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SqlRevisionSource}.
 */
class SqlRevisionSourceTests {

	private final SqlFiles files;

	SqlRevisionSourceTests(@TempDir Path folder) {
		this.files = new SqlFiles(folder);
	}

	@Test
	void skipsAByteOrderMark() throws IOException {
		Files.writeString(this.files.folder().resolve("a.sql"), "\uFEFF-- revision: a\r\n-- upgrade\r\nSELECT 1;\r\n");
		FoundRevisions found = this.files.find("file:" + this.files.folder());
		assertThat(SqlFiles.ids(found)).containsExactly("a");
		assertThat(found.scripts().get(0).upgrade()).containsExactly(new ExecuteSql("SELECT 1;\r\n", 3, null));
	}

	@Test
	void tellsWhichFileARevisionIsFrom() throws IOException {
		this.files.write("deep/a.sql", "a");
		assertThat(this.files.find("file:" + this.files.folder()).scripts()).singleElement()
			.extracting(RevisionScript::origin)
			.isEqualTo(new RevisionOrigin.OfFile(this.files.folder().resolve("deep/a.sql").toString()));
	}

	@Test
	void refusesAHeaderThatIsNotUtf8() throws IOException {
		Files.writeString(this.files.folder().resolve("a.sql"), "-- revision: ä\n-- upgrade\n",
				StandardCharsets.ISO_8859_1);
		FoundRevisions found = this.files.find("file:" + this.files.folder());
		assertThat(found.scripts()).isEmpty();
		assertThat(found.defects())
			.containsExactly(new UnreadableFile(this.files.folder() + "/a.sql", "it is not UTF-8"));
	}

	@Test
	void refusesABodyThatIsNotUtf8WhenItIsRead() throws IOException {
		Files.writeString(this.files.folder().resolve("a.sql"),
				"-- revision: a\n-- upgrade\n" + " ".repeat(20_000) + "ä", StandardCharsets.ISO_8859_1);
		FoundRevisions found = this.files.find("file:" + this.files.folder());
		assertThat(found.defects()).isEmpty();
		assertThatExceptionOfType(InvalidRevisionsException.class).isThrownBy(found.scripts().get(0)::upgrade)
			.satisfies((ex) -> assertThat(ex.getDefects())
				.containsExactly(new UnreadableFile(this.files.folder() + "/a.sql", "it is not UTF-8")));
	}

	@Test
	void refusesAFileThatHasGoneWhenItsBodyIsRead() throws IOException {
		this.files.write("a.sql", "a");
		RevisionScript script = this.files.find("file:" + this.files.folder()).scripts().get(0);
		Files.delete(this.files.folder().resolve("a.sql"));
		assertThatExceptionOfType(InvalidRevisionsException.class).isThrownBy(script::downgrade)
			.withMessageContaining("a.sql cannot be read");
	}

	@Test
	void readsNoBody() throws IOException {
		Files.writeString(this.files.folder().resolve("a.sql"), "-- revision: a\n-- upgrade\n-- upgrade\n");
		FoundRevisions found = this.files.find("file:" + this.files.folder());
		assertThat(found.defects()).isEmpty();
		assertThatExceptionOfType(InvalidRevisionsException.class).isThrownBy(found.scripts().get(0)::upgrade);
	}

	@Test
	void keepsAFileWithADefectForOthersToName() throws IOException {
		this.files.write("a.sql", "a\n-- transactional: no");
		this.files.write("b.sql", "");
		FoundRevisions found = this.files.find("file:" + this.files.folder());
		assertThat(SqlFiles.ids(found)).containsExactly("a");
		assertThat(found.defects()).hasSize(2).contains(new MissingRevision(this.files.folder() + "/b.sql"));
	}

}
