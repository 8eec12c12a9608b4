package io.github.migrationboot.internal.connection;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.test.HostileTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random strings for {@link PostgresUrl}, with a secret in most of them.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileUrlsTests {

	private static final int COUNT = 10_000;

	private static final int LONG = 100_000;

	private static final List<String> PARTS = List.of("postgresql://", "postgres://", "jdbc:postgresql://",
			"jdbc:postgresql:", "r2dbc:postgresql://", "r2dbcs:pool:postgres://", "postgresql+psycopg2://", "mysql://",
			"jdbc:", "POSTGRES://", "user", "user:", HostileTexts.SECRET, ":" + HostileTexts.SECRET + "@", "@", ":",
			"/", "?", "&", "host", "db.example.org", "localhost", "[::1]", "[2001:db8::1", "127.0.0.1", ":5432",
			":65536", ":0", "/db", "/db?", "?sslmode=require", "&sslmode=verify-full",
			"&sslmode=" + HostileTexts.SECRET, "password=" + HostileTexts.SECRET, "&password=" + HostileTexts.SECRET,
			"?user=u", "&sslpassword=", "&options=-c%20search_path=x", "&connect_timeout=5", "&connect_timeout=x",
			"&target_session_attrs=any", "&host=/tmp", "?host=/cloudsql/a:b:c", "&hostaddr=1.2.3.4",
			"&channel_binding=require", "&pgbouncer=true", "%2Ftmp", "h1,h2", ":1,2", "host=", " dbname=",
			" password='" + HostileTexts.SECRET, "' ", " port=1", "\\'", "&socketFactory=a.B",
			"&unknown=" + HostileTexts.SECRET, "service=x", "replication=database");

	@Test
	void randomStringsAreReadOrRefusedWithoutTheSecret() {
		HostileTexts texts = new HostileTexts(1, PARTS);
		int read = 0;
		for (int i = 0; i < COUNT; i++) {
			read += read(texts.next(9)) ? 1 : 0;
		}
		// Neither of the two is left out.
		assertThat(read).isBetween(COUNT / 50, COUNT * 9 / 10);
	}

	@Test
	void urlsWithOneOddityAreReadOrRefusedWithoutTheSecret() {
		List<String> urls = Stream.concat(PostgresUrlTests.libpqCases(), InvalidDatabaseUrlExceptionTests.badUrls())
			.map((arguments) -> (String) arguments.get()[0])
			.toList();
		HostileTexts texts = new HostileTexts(2, PARTS);
		for (int i = 0; i < COUNT; i++) {
			read(texts.spoilt(texts.any(urls)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "?", "@", ":", "/", "&", "%", "=", ",", "a", "?a=", "a@", "&a=b", "%41", "[", "'", "\\",
			" ", "://", "postgres://", "a=b ", "?host=" })
	void longStringsDoNotTakeForEver(String part) {
		String repeated = part.repeat(LONG / part.length());
		for (String prefix : List.of("", "postgres://", "postgres://u:p", "postgres://h/d?", "jdbc:postgresql:",
				"jdbc:postgresql://h/", "r2dbc:postgresql://", "host=")) {
			read(prefix + repeated);
		}
	}

	private static boolean read(String text) {
		MigrationException refusal = HostileTexts.read(text, () -> {
			PostgresUrl url = PostgresUrl.parse(text, "DATABASE_URL");
			assertThat(String.join(" ", url.notes())).as(text).doesNotContainIgnoringCase(HostileTexts.SECRET);
			url.r2dbcUrl();
			url.database();
			url.connectionProperties();
			url.forMigrations();
			url.withDatabase("other");
		});
		assertThat(refusal == null || refusal instanceof InvalidDatabaseUrlException).as(text).isTrue();
		return refusal == null;
	}

}
