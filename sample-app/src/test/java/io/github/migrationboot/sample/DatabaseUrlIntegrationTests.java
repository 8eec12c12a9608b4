package io.github.migrationboot.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample with nothing but DATABASE_URL, as a container has it.
 */
class DatabaseUrlIntegrationTests {

	private static final String PASSWORD = "p@ss:w#rd%41/?";

	private static final String ENCODED = "p%40ss%3Aw%23rd%2541%2F%3F";

	private static final String ROLE = "sample_app";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Path directory;

	DatabaseUrlIntegrationTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@BeforeEach
	void createOwner() {
		this.postgres.createRole(ROLE, PASSWORD);
		this.postgres.jdbcClient()
			.sql("ALTER DATABASE " + this.postgres.database().name() + " OWNER TO " + ROLE)
			.update();
	}

	@Test
	void threeProcessesOnOneEmptyDatabaseRunEachRevisionOnceAndAllServe() throws IOException {
		List<SampleProcess> samples = new ArrayList<>();
		try {
			for (int i = 0; i < 3; i++) {
				samples.add(SampleProcess.start(this.directory, url(this.postgres.database().name())));
			}
			for (SampleProcess sample : samples) {
				assertThat(sample.awaitServing().get("/actuator/migrations").body()).contains("UP_TO_DATE");
				assertThat(sample.output()).doesNotContain(PASSWORD, ENCODED);
			}
		}
		finally {
			samples.forEach(SampleProcess::close);
		}
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT revision FROM migration_history WHERE outcome = 'completed' ORDER BY id")
			.query(String.class)
			.list()).doesNotHaveDuplicates()
			.contains("0001_init_schema", "0002_add_content_tsv", "0003_add_search_indexes", "0004_hash_chunks");
		assertThat(this.postgres.jdbcClient().sql("SELECT version_num FROM alembic_version").query(String.class).list())
			.contains("0004_hash_chunks");
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
		try (SampleProcess sample = SampleProcess.start(this.directory, url(this.postgres.database().name()),
				"--migration.mode=validate")) {
			assertThat(sample.awaitExit()).isEqualTo(1);
			assertThat(sample.output()).contains("revisions are pending", "0001_init_schema");
		}
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")
			.query(Integer.class)
			.single()).isZero();
	}

	private Map<String, String> url(String database) {
		return Map.of("DATABASE_URL", "postgresql+asyncpg://%s:%s@%s:%d/%s".formatted(ROLE, ENCODED,
				this.postgres.database().host(), this.postgres.database().port(), database));
	}

}
