package io.github.migrationboot.internal.sql;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddedEnumValueTests {

	private static AddedEnumValue value(String sql) {
		return Objects.requireNonNull(AddedEnumValue.of(sql));
	}

	@Test
	void statementIsReadWithItsSpelling() {
		assertThat(value("alter type app . \"Mood\" add value if not exists 'it''s' before 'x'"))
			.isEqualTo(new AddedEnumValue("app.\"Mood\"", "'it''s'"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ALTER TYPE mood RENAME VALUE 'a' TO 'b'", "ALTER TYPE t ADD ATTRIBUTE value text",
			"CREATE TYPE mood AS ENUM ()", "" })
	void otherStatementsAddNone(String sql) {
		assertThat(AddedEnumValue.of(sql)).isNull();
	}

	@Test
	void useIsFoundInTextsArraysAndRowsAndNotInOtherWords() {
		AddedEnumValue ok = value("ALTER TYPE mood ADD VALUE 'ok'");
		assertThat(ok.mayBeUsedBy("INSERT INTO t VALUES ('ok')")).isTrue();
		assertThat(ok.mayBeUsedBy("SELECT '{sad,ok}'::mood[]")).isTrue();
		assertThat(ok.mayBeUsedBy("COPY t FROM stdin\n1\tok\n")).isTrue();
		assertThat(ok.mayBeUsedBy("CREATE TABLE tokens ()")).isFalse();
		assertThat(ok.mayBeUsedBy("ALTER TYPE mood ADD VALUE 'fine' AFTER 'ok'")).isFalse();
	}

}
