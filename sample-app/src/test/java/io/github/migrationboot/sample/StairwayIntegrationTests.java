package io.github.migrationboot.sample;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

import io.github.migrationboot.runner.MigrationReport;
import io.github.migrationboot.runner.MigrationStatus.State;
import io.github.migrationboot.runner.Migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Scenario C on pgvector: both branches up, every step down and up again.
 */
class StairwayIntegrationTests {

	private static final String SNAPSHOT = """
			SELECT format('%s.%s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull)
			FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
			WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
			 AND c.relname NOT IN ('alembic_version', 'migration_history')
			UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
			 AND tablename NOT IN ('alembic_version', 'migration_history')
			UNION ALL SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
			 AND conrelid::regclass::text NOT IN ('alembic_version', 'migration_history') AND contype <> 'n'
			UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
			ORDER BY 1
			""";

	private static PostgreSQLContainer container;

	@BeforeAll
	static void startContainer() {
		assumeTrue(DockerClientFactory.instance().isDockerAvailable(),
				"pgvector needs Docker, which does not answer here");
		container = new PostgreSQLContainer(
				DockerImageName.parse("pgvector/pgvector:pg17").asCompatibleSubstituteFor("postgres"));
		container.start();
	}

	@AfterAll
	static void stopContainer() {
		if (container != null) {
			container.stop();
		}
	}

	@Test
	void everyStepDownLeadsBackAndEveryStepUpLeadsOn() {
		try (ConfigurableApplicationContext context = start()) {
			Migrations migrations = context.getBean(Migrations.class);
			JdbcClient jdbc = context.getBean(JdbcClient.class);
			assertThat(migrations.status().state()).isEqualTo(State.UP_TO_DATE);
			assertThat(migrations.status().current()).containsExactly("0004_hash_chunks", "v002_add_embedding_index");
			List<String> atHead = snapshot(jdbc);
			assertThat(atHead).anySatisfy((line) -> assertThat(line).contains("USING hnsw", "vector_cosine_ops"));
			// The other branch depends on the target, which stays.
			assertThat(migrations.downgrade("0001_init_schema").rows()).containsExactly("v002_add_embedding_index");
			assertThat(migrations.downgrade("base").rows()).isEmpty();
			assertThat(snapshot(jdbc)).isEmpty();
			MigrationReport report = migrations.upgrade();
			assertThat(report.steps()).hasSize(6);
			assertThat(snapshot(jdbc)).isEqualTo(atHead);
		}
	}

	@Test
	void rowsThatAreThereAreHashedAndIndexedWithoutTheirWritersNoticing() {
		try (ConfigurableApplicationContext context = start()) {
			Migrations migrations = context.getBean(Migrations.class);
			JdbcClient jdbc = context.getBean(JdbcClient.class);
			migrations.downgrade("0001_init_schema");
			jdbc.sql("INSERT INTO documents (path) VALUES ('p')").update();
			jdbc.sql("INSERT INTO chunks (document_id, chunk_index, content) "
					+ "SELECT max(d.id), i, 'content ' || i FROM documents d, generate_series(1, 3000) i GROUP BY i")
				.update();
			migrations.upgrade();
			assertThat(jdbc
				.sql("SELECT count(*) FROM chunks WHERE content_tsv @@ plainto_tsquery('simple', 'content') "
						+ "AND hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')")
				.query(Integer.class)
				.single()).isEqualTo(3000);
			jdbc.sql("TRUNCATE documents CASCADE").update();
		}
	}

	private static ConfigurableApplicationContext start() {
		SpringApplication application = new SpringApplicationBuilder(SampleApplication.class)
			.web(WebApplicationType.NONE)
			.build();
		return application.run("--spring.datasource.url=" + container.getJdbcUrl(),
				"--spring.datasource.username=" + container.getUsername(),
				"--spring.datasource.password=" + container.getPassword());
	}

	private static List<String> snapshot(JdbcClient jdbc) {
		return jdbc.sql(SNAPSHOT).query(String.class).list();
	}

}
