package io.github.migrationboot.autoconfigure.example;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
// A pool that outlived its database would log so during later tests.
@DirtiesContext
class JdbcSliceIntegrationTests {

	@RegisterExtension
	static final PostgresExtension postgres = PostgresExtension.perClass();

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		registry.add("spring.datasource.url", postgres::jdbcUrl);
		registry.add("spring.datasource.username", postgres::username);
		registry.add("spring.datasource.password", postgres::password);
	}

	@Test
	void sliceIsMigratedByRevisionsThatAreNoBeansOfTheSlice(@Autowired JdbcClient jdbc) {
		assertThat(jdbc.sql("SELECT version_num FROM alembic_version").query(String.class).single())
			.isEqualTo("0002_author");
		assertThat(jdbc.sql("SELECT count(author) FROM document").query(Integer.class).single()).isZero();
	}

}
