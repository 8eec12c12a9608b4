package io.github.migrationboot.autoconfigure;

import java.util.Objects;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

import io.github.migrationboot.internal.connection.InvalidDatabaseUrlException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is taken over from a pool.
 */
class HikariDataSourcesTests {

	@Test
	void loginInTheUrlOfThePoolDoesNotStayWhereItWouldBeLogged() {
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl("jdbc:postgresql://h:5432/db?user=u&password=s3cret");
			DedicatedDataSource dedicated = (DedicatedDataSource) Objects
				.requireNonNull(HikariDataSources.dedicated(pool, "app"));
			assertThat(dedicated.getUrl()).doesNotContain("s3cret");
			assertThat(Objects.requireNonNull(dedicated.getConnectionProperties())).containsEntry("user", "u")
				.containsEntry("password", "s3cret")
				.containsEntry("ApplicationName", "app:migrations");
		}
	}

	@Test
	void urlThatTheDriverCannotReadIsNotRepeated() {
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl("jdbc:postgresql://h:54x2/db?user=u&password=s3cret");
			assertThatExceptionOfType(InvalidDatabaseUrlException.class)
				.isThrownBy(() -> HikariDataSources.dedicated(pool, "app"))
				.satisfies((ex) -> assertThat(ex.getDescription() + ex.getAction()).doesNotContain("s3cret"));
		}
	}

}
