package io.github.migrationboot.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample with nothing but DATABASE_URL, as a container has it.
 */
class DatabaseUrlIntegrationTests {

	private static final String PASSWORD = "p@ss:w#rd%/?";

	private static final String ENCODED = "p%40ss%3Aw%23rd%25%2F%3F";

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path directory;

	private static EmbeddedPostgres postgres;

	@BeforeAll
	static void startServer() throws IOException {
		postgres = EmbeddedPostgres.builder()
			.setServerConfig("password_encryption", "scram-sha-256")
			.setPGStartupWait(Duration.ofMinutes(1))
			.start();
		jdbc("postgres").sql("CREATE ROLE app LOGIN SUPERUSER PASSWORD '" + PASSWORD + "'").update();
	}

	@AfterAll
	static void stopServer() throws IOException {
		postgres.close();
	}

	private static JdbcClient jdbc(String database) {
		return JdbcClient.create(postgres.getDatabase("postgres", database));
	}

	private static Map<String, String> url(String database) {
		return Map.of("DATABASE_URL",
				"postgresql+asyncpg://app:%s@localhost:%d/%s".formatted(ENCODED, postgres.getPort(), database));
	}

	@Test
	void threeProcessesOnOneEmptyDatabaseRunEachRevisionOnceAndAllServe() throws IOException {
		jdbc("postgres").sql("CREATE DATABASE replicas").update();
		List<SampleProcess> samples = new ArrayList<>();
		try {
			for (int i = 0; i < 3; i++) {
				samples.add(SampleProcess.start(this.directory, url("replicas")));
			}
			for (SampleProcess sample : samples) {
				assertThat(sample.awaitServing().get("/actuator/migrations").body()).contains("UP_TO_DATE");
				assertThat(sample.output()).doesNotContain(PASSWORD, ENCODED);
			}
		}
		finally {
			samples.forEach(SampleProcess::close);
		}
		assertThat(
				jdbc("replicas").sql("SELECT revision FROM migration_history WHERE outcome = 'completed' ORDER BY id")
					.query(String.class)
					.list())
			.containsExactly("0001_init_schema", "0002_add_content_tsv", "0003_add_search_indexes", "0004_hash_chunks");
		assertThat(jdbc("replicas").sql("SELECT version_num FROM alembic_version").query(String.class).list())
			.containsExactly("0004_hash_chunks");
	}

	@Test
	void missingDatabaseEndsTheStartWithWhatToDoAndWithoutThePassword() throws Exception {
		try (SampleProcess sample = SampleProcess.start(this.directory, url("missing"))) {
			assertThat(sample.awaitExit()).isEqualTo(1);
			assertThat(sample.output())
				.contains("APPLICATION FAILED TO START", "database \"missing\" does not exist", "CREATE DATABASE")
				.doesNotContain(PASSWORD, ENCODED);
		}
	}

	@Test
	void wrongSchemeEndsTheStartBeforeAnythingElse() throws Exception {
		try (SampleProcess sample = SampleProcess.start(this.directory,
				Map.of("DATABASE_URL", "mysql://app:" + ENCODED + "@localhost/db"))) {
			assertThat(sample.awaitExit()).isEqualTo(1);
			assertThat(sample.output()).contains("APPLICATION FAILED TO START", "DATABASE_URL", "PostgreSQL")
				.doesNotContain(PASSWORD, ENCODED);
		}
	}

	@Test
	void validateRefusesAnEmptyDatabaseAndChangesNothing() throws Exception {
		jdbc("postgres").sql("CREATE DATABASE validated").update();
		try (SampleProcess sample = SampleProcess.start(this.directory, url("validated"),
				"--migration.mode=validate")) {
			assertThat(sample.awaitExit()).isEqualTo(1);
			assertThat(sample.output()).contains("4 revisions are pending", "0001_init_schema");
		}
		assertThat(jdbc("validated").sql("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")
			.query(Integer.class)
			.single()).isZero();
	}

}
