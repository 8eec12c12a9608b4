package io.github.migrationboot.sample;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.runner.ScriptForm;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.Psql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The sample on a server that has pgvector.
 */
class VectorBranchIntegrationTests {

	private static final String INSERT_EMBEDDING = """
			INSERT INTO chunk_embeddings (chunk_id, model, vector)
			SELECT id, 'test', array_fill(0.5, ARRAY[%d])::vector FROM chunks
			""";

	private static final String TERMINATE_LOCKER = """
			SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON oid = database
			WHERE locktype = 'advisory' AND datname = current_database()
			""";

	@RegisterExtension
	final PostgresExtension postgres = PostgresExtension.withImage("pgvector/pgvector:pg17");

	@Test
	void goesToBothHeadsAndBack() {
		try (SampleContext sample = start()) {
			Migrations migrations = sample.migrations();
			assertThat(migrations.current()).extracting(RevisionNode::id)
				.containsExactlyInAnyOrder("0004_hash_chunks", "v007_drop_narrow_embeddings");
			String heads = schema();
			migrations.downgrade("v001_add_chunk_embeddings");
			assertThat(schema()).isNotEqualTo(heads).contains("chunk_embeddings");
			migrations.downgrade("base");
			String base = schema();
			assertThat(base).doesNotContain("chunks");
			migrations.upgrade();
			assertThat(schema()).isEqualTo(heads);
			migrations.downgrade("base");
			assertThat(schema()).isEqualTo(base);
		}
	}

	@Test
	void keepsOneEmbeddingOfAModelForAChunkAsLongAsTheChunk() {
		start().close();
		insertChunk();
		insertEmbeddings(3072);
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> insertEmbeddings(3072));
		update("DELETE FROM documents");
		assertThat(embeddings()).isEmpty();
	}

	@Test
	void buildsTheIndexWhileOthersWrite() throws Exception {
		try (SampleContext sample = start();
				ConcurrentWriter writer = new ConcurrentWriter(this.postgres, "chunk_embeddings",
						"UPDATE chunk_embeddings SET model = 'other'")) {
			sample.migrations().downgrade("v001_add_chunk_embeddings");
			insertChunk();
			insertEmbeddings(1536);
			writer.writeDuring(() -> sample.migrations().upgrade("v002_add_embedding_index"));
		}
		assertThat(embeddings()).containsExactly("other");
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT indisvalid FROM pg_index WHERE indexrelid = 'idx_chunk_embeddings_vector'::regclass")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void scriptOfEachRevisionAndOfAllLeavesWhatTheRunLeaves(ScriptForm form) {
		Psql.assumeThatItIsThere();
		try (ScriptedSample sample = new ScriptedSample(this.postgres)) {
			sample.runUpAndDown(form);
		}
	}

	@Test
	void changesTheDimensionWhileOthersWriteAndAfterALostConnection() throws Exception {
		try (SampleContext sample = start();
				ConcurrentWriter writer = new ConcurrentWriter(this.postgres, "chunk_embeddings_3072", """
						UPDATE chunk_embeddings SET model = 'changed ' || id
						WHERE id = (SELECT id FROM chunk_embeddings ORDER BY random() LIMIT 1)""")) {
			Migrations migrations = sample.migrations();
			migrations.downgrade("v002_add_embedding_index");
			insertChunk();
			update("INSERT INTO chunks (document_id, chunk_index, content) "
					+ "SELECT d.id, i, 'text' FROM documents d, generate_series(1, 1999) i");
			insertEmbeddings(1536);
			migrations.upgrade("v003_add_wide_embeddings");
			try (Connection connection = this.postgres.connection();
					Statement statement = connection.createStatement()) {
				connection.setAutoCommit(false);
				// The last batch does not end before its session does.
				statement.execute("SELECT FROM chunk_embeddings ORDER BY id DESC LIMIT 1 FOR UPDATE");
				CompletableFuture<Void> loss = CompletableFuture.runAsync(this::terminateAfterABatch);
				assertThatExceptionOfType(MigrationException.class)
					.isThrownBy(() -> migrations.upgrade("v004_fill_wide_embeddings"));
				loss.join();
				connection.rollback();
			}
			assertThat(count("chunk_embeddings_3072")).isBetween(500, 1500);
			writer.writeDuring(() -> migrations.upgrade("v005_add_wide_embedding_index"));
			assertThat(rows("chunk_embeddings_3072", "vector"))
				.isEqualTo(rows("chunk_embeddings", "widen_embedding(vector)"))
				.hasSize(2000);
			migrations.upgrade("heads");
			assertThat(count("chunk_embeddings")).isEqualTo(2000);
			migrations.downgrade("v005_add_wide_embedding_index");
			assertThat(rows("chunk_embeddings_3072", "vector"))
				.isEqualTo(rows("chunk_embeddings", "widen_embedding(vector)"))
				.hasSize(2000);
		}
	}

	/**
	 * Do to the migrations what the restart of a server does.
	 */
	private void terminateAfterABatch() {
		JdbcClient jdbc = this.postgres.jdbcClient();
		Awaitility.await()
			.pollInterval(Duration.ofMillis(5))
			.until(() -> jdbc.sql("SELECT EXISTS (SELECT FROM migration_history WHERE last_key IS NOT NULL)")
				.query(Boolean.class)
				.single());
		jdbc.sql(TERMINATE_LOCKER).query().listOfRows();
	}

	private List<String> rows(String table, String vector) {
		return this.postgres.jdbcClient()
			.sql("SELECT format('%s %s %s', chunk_id, model, md5((" + vector + ")::text)) FROM " + table
					+ " ORDER BY 1")
			.query(String.class)
			.list();
	}

	private int count(String table) {
		return this.postgres.jdbcClient().sql("SELECT count(*) FROM " + table).query(Integer.class).single();
	}

	private SampleContext start() {
		return new SampleContext(this.postgres.jdbcUrl(), this.postgres.username(), this.postgres.password());
	}

	private void insertChunk() {
		update("INSERT INTO documents (path) VALUES ('a.md')");
		update("INSERT INTO chunks (document_id, chunk_index, content) SELECT id, 0, 'text' FROM documents");
	}

	private void insertEmbeddings(int dimensions) {
		update(INSERT_EMBEDDING.formatted(dimensions));
	}

	private List<Object> embeddings() {
		return this.postgres.jdbcClient().sql("SELECT model FROM chunk_embeddings").query().singleColumn();
	}

	private void update(String sql) {
		this.postgres.jdbcClient().sql(sql).update();
	}

	private String schema() {
		return CatalogSnapshot.take(this.postgres.jdbcClient());
	}

}
