package io.github.migrationboot.internal.connection;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.migrationboot.internal.connection.InvalidDatabaseUrlException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link InvalidDatabaseUrlException}: every string that is refused. Each one
 * has the word "hush" wherever a part of a password may be.
 */
public class InvalidDatabaseUrlExceptionTests {

	@ParameterizedTest
	@MethodSource("badUrls")
	void refusesWithAReasonAndWithoutTheSecret(String text, Reason reason) {
		assertThatExceptionOfType(InvalidDatabaseUrlException.class)
			.isThrownBy(() -> PostgresUrl.parse(text, "SOME_URL"))
			.satisfies((ex) -> {
				assertThat(ex.getReason()).isEqualTo(reason);
				assertThat(ex.getName()).isEqualTo("SOME_URL");
				assertThat(ex.getDescription()).startsWith("SOME_URL ");
				assertThat(ex.getAction()).isNotBlank();
				assertThat(ex.getCause()).isNull();
				assertThat(ex.toString() + ex.getAction()).doesNotContainIgnoringCase("hush");
			});
	}

	public static Stream<Arguments> badUrls() {
		return Stream.of(Arguments.of("", Reason.EMPTY), Arguments.of("  \t", Reason.EMPTY),
				Arguments.of("''", Reason.EMPTY), Arguments.of("mysql://u:hush@h/db", Reason.NOT_POSTGRESQL),
				Arguments.of("mysql+pymysql://u:hush@h/db", Reason.NOT_POSTGRESQL),
				Arguments.of("jdbc:mysql://u:hush@h/db", Reason.NOT_POSTGRESQL),
				Arguments.of("jdbc:sqlserver://h;password=hush", Reason.NOT_POSTGRESQL),
				Arguments.of("jdbc:h2:mem:hush", Reason.NOT_POSTGRESQL),
				Arguments.of("sqlite:///hush.db", Reason.NOT_POSTGRESQL),
				Arguments.of("https://u:hush@h/db", Reason.NOT_POSTGRESQL),
				Arguments.of("r2dbc:mysql://u:hush@h/db", Reason.NOT_POSTGRESQL),
				Arguments.of("hush", Reason.NO_SCHEME), Arguments.of("u:hush@h/db", Reason.NO_SCHEME),
				Arguments.of("u:hush://h/db", Reason.NO_SCHEME), Arguments.of("//u:hush@h/db", Reason.NO_SCHEME),
				Arguments.of("postgres:u:hush@h/db", Reason.NO_SLASHES),
				Arguments.of("postgresql:/u:hush@h/db", Reason.NO_SLASHES),
				Arguments.of("jdbc:postgresql:u:hush@h/db", Reason.NO_SLASHES),
				Arguments.of("postgres://u:hush@%zz/db", Reason.INVALID_ENCODING),
				Arguments.of("postgres://u:hush@%1", Reason.INVALID_ENCODING),
				Arguments.of("postgres://u:hush@%", Reason.INVALID_ENCODING),
				Arguments.of("postgres://u:hush@h/%XXfoo", Reason.INVALID_ENCODING),
				Arguments.of("postgres://u:hush@h?dbname=%XXfoo", Reason.INVALID_ENCODING),
				Arguments.of("postgres://u:hush@a%00b", Reason.INVALID_ENCODING),
				Arguments.of("postgres://u:hu%00sh@h/db", Reason.INVALID_ENCODING),
				Arguments.of("postgres://u:hush@[", Reason.INVALID_HOST),
				Arguments.of("postgres://u:hush@[]", Reason.INVALID_HOST),
				Arguments.of("postgres://u:hush@[::1", Reason.INVALID_HOST),
				Arguments.of("postgres://u:hush@[::1]z", Reason.INVALID_HOST),
				Arguments.of("postgres://u:hush@::1/db", Reason.INVALID_HOST),
				Arguments.of("postgres://u:hush@h h/db", Reason.INVALID_HOST),
				Arguments.of("postgres://u:hush@h;hush/db", Reason.INVALID_HOST),
				Arguments.of("postgres://h1,h2/db?port=1,2,3", Reason.INVALID_HOST),
				Arguments.of("postgres://u:hush@h:hush/db", Reason.INVALID_PORT),
				Arguments.of("postgres://u:hush/db", Reason.INVALID_PORT),
				Arguments.of("postgres://u:hush@h:0/db", Reason.INVALID_PORT),
				Arguments.of("postgres://u:hush@h:65536/db", Reason.INVALID_PORT),
				Arguments.of("postgres://u:hush@h:99999999999/db", Reason.INVALID_PORT),
				Arguments.of("postgres://h?user=u&password=hush&port=12345%2012", Reason.INVALID_PORT),
				Arguments.of("postgres://u:hush@h?zzz", Reason.INVALID_PARAMETER),
				Arguments.of("postgres://h?password=a&hush", Reason.INVALID_PARAMETER),
				Arguments.of("host=h password=a hush", Reason.INVALID_PARAMETER),
				Arguments.of("host=h password='hush", Reason.INVALID_PARAMETER),
				Arguments.of("host=h password='hu'sh'", Reason.INVALID_PARAMETER),
				Arguments.of("postgres://u:hush@h?sslmode=hush", Reason.INVALID_PARAMETER),
				Arguments.of("postgres://u:hush@h?ssl=hush", Reason.INVALID_PARAMETER),
				Arguments.of("postgres://u:hush@h?connect_timeout=hush", Reason.INVALID_PARAMETER),
				Arguments.of("postgres://u:hush@h?target_session_attrs=hush", Reason.INVALID_PARAMETER),
				Arguments.of("postgres://u:hush@h?load_balance_hosts=hush", Reason.INVALID_PARAMETER),
				Arguments.of("r2dbc:postgresql://u:hush@h/db?connectTimeout=hush", Reason.INVALID_PARAMETER),
				Arguments.of("postgres://u:hush@h?replication=database", Reason.UNSUPPORTED),
				Arguments.of("postgres://u:hush@%2Ftmp,h/db", Reason.UNSUPPORTED),
				Arguments.of("host=@abstract password=hush", Reason.UNSUPPORTED));
	}

	@Test
	void saysThatAnotherProductIsNotPostgres() {
		assertThatExceptionOfType(InvalidDatabaseUrlException.class)
			.isThrownBy(() -> PostgresUrl.parse("mysql://h/db", "DATABASE_URL"))
			.satisfies((ex) -> {
				assertThat(ex.getDescription())
					.isEqualTo("DATABASE_URL has the scheme \"mysql\", which is not PostgreSQL.");
				assertThat(ex.getAction()).contains("postgresql://user:password@host:5432/database",
						"migration.database-url.expose");
			});
	}

	@Test
	void saysWhichCharactersNeedEncoding() {
		assertThatExceptionOfType(InvalidDatabaseUrlException.class)
			.isThrownBy(() -> PostgresUrl.parse("postgres://u:p/db", "DATABASE_URL"))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("@ as %40", "/ as %2F", "# as %23", "% as %25"));
	}

}
