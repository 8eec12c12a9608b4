package io.github.migrationboot.sample;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample as a newcomer starts it, without any database.
 */
class EmbeddedDatabaseIntegrationTests {

	private static final String DOCUMENT = """
			{"path": "/guides/alembic.md", "title": "Guide",
			 "content": "Alembic keeps a graph of revisions.\\n\\nFlyway keeps a line of versions."}
			""";

	private final Path directory;

	EmbeddedDatabaseIntegrationTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void startMigratesServesAndKeepsItsDataWhenStoppedAndWhenKilled() throws Exception {
		try (SampleProcess sample = SampleProcess.start(this.directory, Map.of()).awaitServing()) {
			assertThat(sample.output()).contains("Running upgrade  -> 0001_init_schema, init schema (",
					"Running upgrade 0003_add_search_indexes -> 0004_hash_chunks, hash chunks (");
			assertThat(status(sample)).contains("\"status\":\"UP_TO_DATE\"", "\"current\":[\"0004_hash_chunks\"]",
					"\"pending\":[]", "\"unknown\":[]");
			HttpResponse<String> posted = sample.post("/documents", DOCUMENT);
			assertThat(posted.statusCode()).isEqualTo(201);
			assertThat(sample.get("/documents/1").body()).contains("/guides/alembic.md", "graph of revisions");
			assertThat(sample.get("/search?q=graph+revisions").body()).contains("/guides/alembic.md");
			assertThat(sample.get("/search?q=alembik&mode=trigram").body()).contains("/guides/alembic.md");
			assertThat(sample.get("/search?q=kubernetes").body()).isEqualTo("[]");
			assertThat(sample.get("/search?q=alembik").body()).isEqualTo("[]");
			assertThat(sample.get("/search?q=alembic&mode=telepathy").statusCode()).isEqualTo(400);
			assertThat(sample.get("/documents/2").statusCode()).isEqualTo(404);
			assertThat(sample.post("/documents", "{\"path\": \"/empty\"}").statusCode()).isEqualTo(400);
			assertThat(sample.get("/actuator/migrations/0003_add").body()).contains("\"0003_add_search_indexes\"",
					"\"applied\":true");
			assertThat(sample.get("/actuator/migrations/nothing").statusCode()).isEqualTo(404);
			assertThat(sample.get("/actuator/health").body()).contains("UP");
		}
		try (SampleProcess sample = SampleProcess.start(this.directory, Map.of()).awaitServing()) {
			assertThat(sample.output()).doesNotContain("Running upgrade");
			assertThat(status(sample)).contains("\"status\":\"UP_TO_DATE\"");
			assertThat(sample.get("/search?q=flyway").body()).contains("/guides/alembic.md");
			sample.kill();
		}
		try (SampleProcess sample = SampleProcess.start(this.directory, Map.of()).awaitServing()) {
			assertThat(sample.output()).contains("Stopping the PostgreSQL that an earlier run left behind")
				.doesNotContain("Running upgrade");
			assertThat(sample.get("/search?q=flyway").body()).contains("/guides/alembic.md");
			assertOtherProcessIsToldThatTheFolderIsInUse();
		}
	}

	private void assertOtherProcessIsToldThatTheFolderIsInUse() throws Exception {
		try (SampleProcess other = SampleProcess.start(this.directory, Map.of())) {
			assertThat(other.awaitExit()).isEqualTo(1);
			assertThat(other.output()).contains("Another application is using the embedded PostgreSQL in",
					"--sample.data-directory=");
		}
	}

	private static String status(SampleProcess sample) {
		HttpResponse<String> response = sample.get("/actuator/migrations");
		assertThat(response.statusCode()).isEqualTo(200);
		return response.body();
	}

}
