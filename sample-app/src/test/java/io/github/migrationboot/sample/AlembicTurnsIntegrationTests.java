package io.github.migrationboot.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.test.Alembic;
import io.github.migrationboot.test.AlembicRun;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.SharedRevision;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample's jar and Python's Alembic on one database.
 */
class AlembicTurnsIntegrationTests {

	private static final String NOT_FOR_ALEMBIC = "SELECT 'only the sample runs this'::integer;";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Path directory;

	AlembicTurnsIntegrationTests(@TempDir Path directory) {
		this.directory = directory;
	}

	private SampleCommand run(String... typed) throws IOException, InterruptedException {
		SampleCommand command = SampleCommand.run(this.directory, Map.of("DATABASE_URL", this.postgres.url()), typed);
		assertThat(command.exitCode()).as(command.errors()).isZero();
		return command;
	}

	@Test
	void databaseGoesToAndFroBetweenTheSampleAndAlembic() throws Exception {
		Alembic alembic = Alembic.in(this.directory.resolve("alembic"), this.postgres.database())
			.with(List.of(known("0001_init_schema", null, "init schema"),
					written("0002_add_content_tsv", "0001_init_schema", "add content_tsv"),
					known("0003_add_search_indexes", "0002_add_content_tsv", "add search indexes"),
					known("0004_hash_chunks", "0003_add_search_indexes", "hash chunks")));
		run("upgrade", "0001");
		done(alembic.run("upgrade", "0002"));
		run("upgrade", "head");
		String schema = CatalogSnapshot.take(this.postgres.jdbcClient());
		for (String command : List.of("history", "heads", "current")) {
			assertThat(run(command).output()).isEqualTo(done(alembic.run(command)));
		}
		run("downgrade", "0002");
		done(alembic.run("downgrade", "0001"));
		run("upgrade", "head");
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(schema);
		assertThat(done(alembic.run("current"))).isEqualTo("0004_hash_chunks (head)\n");
	}

	private static String done(AlembicRun run) {
		assertThat(run.exitCode()).as(run.toString()).isZero();
		return run.output();
	}

	private static SharedRevision known(String id, @Nullable String parent, String message) {
		return new SharedRevision(node(id, parent, message), NOT_FOR_ALEMBIC, NOT_FOR_ALEMBIC);
	}

	/**
	 * With what the sample's own file says.
	 */
	private static SharedRevision written(String id, @Nullable String parent, String message) throws IOException {
		String file = new ClassPathResource("db/revisions/" + id + ".sql").getContentAsString(StandardCharsets.UTF_8);
		String[] sections = file.split("-- (upgrade|downgrade)\n");
		return new SharedRevision(node(id, parent, message), sections[1], sections[2]);
	}

	private static RevisionNode node(String id, @Nullable String parent, String message) {
		return new RevisionNode(id, (parent != null) ? List.of(parent) : List.of(), List.of(), List.of(), message, "");
	}

}
