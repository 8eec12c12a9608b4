package io.github.migrationboot.sample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The way up and down of the revisions of the main history.
 */
class RevisionsIntegrationTests {

	private static final String ROLE = "sample_app";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private SampleContext sample;

	@SuppressWarnings("NullAway.Init")
	RevisionsIntegrationTests() {
		// The sample starts when there is a database
	}

	@BeforeEach
	void start() {
		// Not a superuser, as services are not; so pgvector stays out of this too
		this.postgres.createRole(ROLE, "secret");
		jdbc().sql("ALTER DATABASE " + this.postgres.database().name() + " OWNER TO " + ROLE).update();
		this.sample = new SampleContext(this.postgres.jdbcUrl(), ROLE, "secret");
	}

	@AfterEach
	void stop() {
		this.sample.close();
	}

	@Test
	void eachDowngradeLeadsBackToTheSchemaBeforeItsUpgrade() {
		Migrations migrations = this.sample.migrations();
		assumeThat(migrations.heads()).as("a server with pgvector has two ways up").hasSize(1);
		migrations.downgrade("base");
		Deque<String> schemas = new ArrayDeque<>();
		while (!isAtHead()) {
			schemas.push(schema());
			migrations.upgrade("+1");
			assertThat(schema()).isNotEqualTo(schemas.peek());
		}
		assertThat(schemas).hasSize(4);
		String head = schema();
		for (String schema : schemas) {
			migrations.downgrade("-1");
			assertThat(schema()).isEqualTo(schema);
		}
		migrations.upgrade();
		assertThat(schema()).isEqualTo(head);
	}

	@Test
	void rowsThatAreThereGetTheirWordsAndTheirHash() {
		this.sample.migrations().downgrade("0001_init_schema");
		insertChunks(1_234);
		this.sample.migrations().upgrade();
		assertThat(jdbc().sql("""
				SELECT count(*) FROM chunks
				WHERE hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')
				AND content_tsv = to_tsvector('simple', content)
				""").query(Integer.class).single()).isEqualTo(1_234);
	}

	@Test
	void indexesAreBuiltWhileOthersWrite() throws Exception {
		this.sample.migrations().downgrade("0002_add_content_tsv");
		insertChunks(1_000);
		try (ConcurrentWriter writer = new ConcurrentWriter(this.postgres, "chunks",
				"UPDATE chunks SET content = content || ' new'")) {
			writer.writeDuring(() -> this.sample.migrations().upgrade("0003_add_search_indexes"));
		}
		assertThat(jdbc().sql("""
				SELECT indexrelid::regclass::text FROM pg_index
				WHERE indrelid = 'chunks'::regclass AND indisvalid AND indisready
				""").query().singleColumn()).contains("idx_chunks_content_tsv", "idx_chunks_content_trgm");
		assertThat(countByIndex("content_tsv @@ plainto_tsquery('simple', 'new')")).isEqualTo(1_000);
	}

	private boolean isAtHead() {
		List<RevisionNode> current = this.sample.migrations().current();
		return current.equals(this.sample.migrations().heads());
	}

	private int countByIndex(String predicate) {
		return jdbc().sql("SELECT count(*) FROM chunks WHERE " + predicate).query(Integer.class).single();
	}

	private void insertChunks(int count) {
		jdbc().sql("INSERT INTO documents (path) VALUES ('a.md')").update();
		jdbc().sql("""
				INSERT INTO chunks (document_id, chunk_index, content)
				SELECT d.id, n, 'chunk number ' || n || ' äöü' FROM documents d, generate_series(1, :count) n
				""").param("count", count).update();
	}

	private String schema() {
		return CatalogSnapshot.take(jdbc());
	}

	private JdbcClient jdbc() {
		return this.postgres.jdbcClient();
	}

}
