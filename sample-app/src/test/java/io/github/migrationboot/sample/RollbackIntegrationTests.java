package io.github.migrationboot.sample;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An image is rolled back: two jars of which the second has revisions that the first does
 * not contain, and one database.
 */
class RollbackIntegrationTests {

	private static final String HEAD = "0004_hash_chunks";

	private static final Map<String, String> NEWER = Map.of("0005_add_summaries.sql", """
			-- revision: 0005_add_summaries
			-- down_revision: 0004_hash_chunks
			-- message: add summaries

			-- upgrade
			ALTER TABLE documents ADD COLUMN summary text;
			UPDATE documents SET summary = title;

			-- downgrade
			ALTER TABLE documents DROP COLUMN summary;
			""", "0006_index_summaries.sql", """
			-- revision: 0006_index_summaries
			-- down_revision: 0005_add_summaries
			-- message: index summaries

			-- upgrade
			CREATE INDEX CONCURRENTLY ix_documents_summary ON documents (summary);

			-- downgrade
			DROP INDEX CONCURRENTLY ix_documents_summary;
			""");

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Path directory;

	private final Path older;

	private final Path newer;

	RollbackIntegrationTests(@TempDir Path directory) throws IOException {
		this.directory = directory;
		this.older = Path.of(System.getProperty("sample.jar"));
		this.newer = Files.copy(this.older, directory.resolve("newer.jar"));
		try (FileSystem jar = FileSystems.newFileSystem(this.newer)) {
			for (Map.Entry<String, String> revision : NEWER.entrySet()) {
				Files.writeString(jar.getPath("BOOT-INF/classes/db/revisions", revision.getKey()), revision.getValue());
			}
		}
	}

	private SampleCommand run(Path jar, String... arguments) throws IOException, InterruptedException {
		return SampleCommand.run(jar, this.directory, Map.of("DATABASE_URL", this.postgres.url()), arguments);
	}

	private SampleCommand done(Path jar, String... arguments) throws IOException, InterruptedException {
		SampleCommand command = run(jar, arguments);
		assertThat(command.exitCode()).as(command.errors()).isZero();
		return command;
	}

	private String schema() {
		return CatalogSnapshot.take(this.postgres.jdbcClient());
	}

	private List<String> rows() {
		return this.postgres.jdbcClient().sql("SELECT version_num FROM alembic_version").query(String.class).list();
	}

	@Test
	void olderJarTakesTheDatabaseOfTheNewerOneBackAndServesAndTheNewerOneReturns() throws Exception {
		done(this.older, "upgrade", "head");
		String before = schema();
		done(this.newer, "upgrade", "head");
		String after = schema();
		assertThat(rows()).containsExactly("0006_index_summaries");

		SampleCommand refused = run(this.older, "upgrade", "head");
		assertThat(refused.exitCode()).isOne();
		assertThat(refused.errors()).contains("Can't locate revision identified by '0006_index_summaries'",
				"\"migrations downgrade head\" of the older build");
		assertOlderJarServes(Map.of("MIGRATION_UNKNOWN_REVISION", "ignore"), "AHEAD", "0006_index_summaries");
		assertThat(done(this.older, "plan", "head", "--downgrade").output()).isEqualTo("""
				downgrade 0006_index_summaries -> 0005_add_summaries (stored) (not transactional), index summaries
				    DROP INDEX CONCURRENTLY ix_documents_summary;
				downgrade 0005_add_summaries -> 0004_hash_chunks (stored), add summaries
				    ALTER TABLE documents DROP COLUMN summary;
				""");
		assertThat(schema()).isEqualTo(after);

		SampleCommand back = done(this.older, "downgrade", HEAD);
		assertThat(back.output()).isEmpty();
		assertThat(back.errors()).contains(
				"Revision 0006_index_summaries is not in this build and will be undone by 1 stored statement, from the "
						+ "upgrade of 0006_index_summaries by sample-app",
				"Running downgrade 0005_add_summaries -> 0004_hash_chunks, add summaries (stored way back)");
		assertThat(rows()).containsExactly(HEAD);
		assertThat(schema()).isEqualTo(before);
		assertOlderJarServes(Map.of(), "UP_TO_DATE", HEAD);

		done(this.newer, "upgrade", "head");
		assertThat(schema()).isEqualTo(after);
		assertThat(rows()).containsExactly("0006_index_summaries");
	}

	private void assertOlderJarServes(Map<String, String> settings, String status, String current) throws IOException {
		Map<String, String> environment = new HashMap<>(Map.of("DATABASE_URL", this.postgres.url()));
		environment.put("SAMPLE_VECTOR", "false");
		environment.putAll(settings);
		try (SampleProcess service = SampleProcess.start(this.older, this.directory, environment)) {
			assertThat(service.awaitServing().get("/actuator/migrations").body())
				.contains("\"status\":\"" + status + "\"", "\"current\":[\"" + current + "\"]");
		}
	}

	@Test
	void olderJarRefusesAWayBackThatWasTamperedWithAndTheNewerOneKnowsItsOwn() throws Exception {
		done(this.newer, "upgrade", "head");
		String after = schema();
		this.postgres.jdbcClient()
			.sql("UPDATE migration_history SET downgrade_sql = downgrade_sql || ' DROP TABLE chunks;' "
					+ "WHERE revision = '0005_add_summaries'")
			.update();
		SampleCommand refused = run(this.older, "downgrade", "head");
		assertThat(refused.exitCode()).isOne();
		assertThat(refused.errors()).contains("This build does not contain revision 0005_add_summaries",
				"has been changed since it was stored. Nothing was changed.",
				"Undo it with the build that contains 0005_add_summaries");
		assertThat(schema()).isEqualTo(after);
		assertThat(rows()).containsExactly("0006_index_summaries");
		done(this.newer, "downgrade", HEAD);
		assertThat(rows()).containsExactly(HEAD);
		assertThat(done(this.older, "current").output()).isEqualTo(HEAD + " (head)\n");
	}

}
