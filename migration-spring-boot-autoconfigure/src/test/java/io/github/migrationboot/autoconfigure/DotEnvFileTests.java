package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DotEnvFile}.
 */
class DotEnvFileTests {

	private static final Log log = LogFactory.getLog(DotEnvFileTests.class);

	private final Path directory;

	DotEnvFileTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "->", quoteCharacter = '|', textBlock = """
			A=postgres://u:p#w@h/db        -> postgres://u:p#w@h/db
			A=value # a comment            -> value
			A='value' # a comment          -> value
			A="value"# a comment           -> value
			  export   A = value           -> value
			export A='a "b" ${B} \\ #c'    -> a "b" ${B} \\ #c
			A="a \\"b\\" \\\\ \\$c #d"     -> a "b" \\ $c #d
			A=`a 'b'`                      -> a 'b'
			A=a'b'#c                       -> a'b'#c
			A=a=b                          -> a=b
			A="unfinished                  -> "unfinished
			A=                             -> ||
			A=''                           -> ||
			""")
	void readsALine(String line, String expected) throws IOException {
		assertThat(valueOf("A", line)).isEqualTo(expected);
	}

	@Test
	void passesOverWhatIsNotAnAssignment() throws IOException {
		assertThat(valueOf("A", "\uFEFF# A=comment\r\n\r\nif [ -f x ]; then\r\nA=value\r\nfi")).isEqualTo("value");
	}

	@Test
	void lastLineWins() throws IOException {
		assertThat(valueOf("A", "A=1\nA=2")).isEqualTo("2");
	}

	@Test
	void replacesReferencesToValuesAboveAndLeavesOthers() throws IOException {
		assertThat(valueOf("A", "USER_NAME=u\nSECRET='p$1'\nA=postgres://${USER_NAME}:${SECRET}@${HOST}/db"))
			.isEqualTo("postgres://u:p$1@${HOST}/db");
	}

	@Test
	void knowsWhereAValueIs() throws IOException {
		assertThat(Origin.from(read("\nA=1").get("A"))).isInstanceOfSatisfying(TextResourceOrigin.class,
				(origin) -> assertThat(origin.getLocation()).hasToString("2:1"));
	}

	@Test
	void isEmptyWithoutAFile() {
		assertThat(DotEnvFile.read(this.directory.resolve("none"), log).get("A")).isNull();
	}

	@Test
	void isEmptyForADirectory() {
		assertThat(DotEnvFile.read(this.directory, log).get("A")).isNull();
	}

	private @Nullable Object valueOf(String name, String text) throws IOException {
		OriginTrackedValue value = read(text).get(name);
		return (value != null) ? value.getValue() : null;
	}

	private DotEnvFile read(String text) throws IOException {
		return DotEnvFile.read(Files.writeString(this.directory.resolve(".env"), text), log);
	}

}
