package io.github.migrationboot.internal.connection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JdbcUrls} against the driver that reads what it writes.
 */
class JdbcUrlsTests {

	@ParameterizedTest
	@ValueSource(strings = { "a b", "a&b", "a=b", "a%b", "a+b", "a#b", "a?b", "a/b", "a@b:c", "ä€", "${a}", "%41",
			"-c a=b", "\\ \"'", "" })
	void driverReadsBackEveryCharacter(String text) {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put("options", text);
		settings.put("ApplicationName", text);
		String url = JdbcUrls.write(List.of(new HostAddress("::1", 7)), "x" + text, settings);
		Properties read = Driver.parseURL(url, new Properties());
		assertThat(read).isNotNull()
			.containsEntry("options", text)
			.containsEntry("ApplicationName", text)
			.containsEntry("PGDBNAME", "x" + text)
			.containsEntry("PGHOST", "[::1]")
			.containsEntry("PGPORT", "7");
	}

	@Test
	void driverReadsSeveralHosts() {
		String url = PostgresUrl.parse("postgres://h1,[::1]:7/d", "DATABASE_URL").jdbcUrl();
		assertThat(Driver.parseURL(url, new Properties())).isNotNull()
			.containsEntry("PGHOST", "h1,[::1]")
			.containsEntry("PGPORT", "5432,7")
			.containsEntry("targetServerType", "primary");
	}

}
