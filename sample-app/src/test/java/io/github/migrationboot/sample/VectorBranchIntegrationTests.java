package io.github.migrationboot.sample;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

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
			SELECT id, 'test', array_fill(0.5, ARRAY[1536])::vector FROM chunks
			""";

	@RegisterExtension
	final PostgresExtension postgres = PostgresExtension.withImage("pgvector/pgvector:pg17");

	@Test
	void goesToBothHeadsAndBack() {
		try (SampleContext sample = start()) {
			Migrations migrations = sample.migrations();
			assertThat(migrations.current()).extracting(RevisionNode::id)
				.containsExactlyInAnyOrder("0004_hash_chunks", "v002_add_embedding_index");
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
		update(INSERT_EMBEDDING);
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> update(INSERT_EMBEDDING));
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
			update(INSERT_EMBEDDING);
			writer.writeDuring(() -> sample.migrations().upgrade());
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

	private SampleContext start() {
		return new SampleContext(this.postgres.jdbcUrl(), this.postgres.username(), this.postgres.password());
	}

	private void insertChunk() {
		update("INSERT INTO documents (path) VALUES ('a.md')");
		update("INSERT INTO chunks (document_id, chunk_index, content) SELECT id, 0, 'text' FROM documents");
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
