package io.github.migrationboot.sample;

import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.runner.ScriptForm;
import io.github.migrationboot.test.DatabaseSnapshot;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.Psql;
import io.github.migrationboot.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does with one database by the sample what it does with another one by scripts of the
 * sample, and compares them.
 */
final class ScriptedSample implements AutoCloseable {

	private static final String FIRST = "0001_init_schema";

	private static final String INSERT_CHUNK = """
			INSERT INTO documents (path) VALUES ('a.md');
			INSERT INTO chunks (document_id, chunk_index, content) SELECT id, 0, 'it''s äöü' FROM documents;
			""";

	private final TestDatabase onlineDatabase;

	private final TestDatabase offlineDatabase;

	private final SampleContext online;

	private final SampleContext offline;

	ScriptedSample(PostgresExtension postgres) {
		this.onlineDatabase = postgres.newDatabase("online");
		this.offlineDatabase = postgres.newDatabase("offline");
		this.online = SampleContext.withoutMigrating(this.onlineDatabase);
		this.offline = SampleContext.withoutMigrating(this.offlineDatabase);
	}

	/**
	 * Apply each revision by itself, undo each by itself, and then all at once.
	 * @param form the form of the scripts
	 */
	void runUpAndDown(ScriptForm form) {
		for (RevisionNode revision : this.online.migrations().graph().revisions()) {
			upgrade(revision.id(), form);
			if (revision.id().equals(FIRST)) {
				this.onlineDatabase.jdbcClient().sql(INSERT_CHUNK).update();
				this.offlineDatabase.jdbcClient().sql(INSERT_CHUNK).update();
			}
		}
		while (!this.online.migrations().current().isEmpty()) {
			downgrade("-1", form);
		}
		upgrade("heads", form);
		downgrade("base", form);
	}

	private void upgrade(String target, ScriptForm form) {
		Psql.run(this.offlineDatabase, this.offline.migrations().script(form).upgrade(target));
		assertThat(this.online.migrations().upgrade(target).steps()).isNotEmpty();
		assertSame("upgrade " + target);
	}

	private void downgrade(String target, ScriptForm form) {
		Psql.run(this.offlineDatabase, this.offline.migrations().script(form).downgrade(target));
		assertThat(this.online.migrations().downgrade(target).steps()).isNotEmpty();
		assertSame("downgrade " + target);
	}

	private void assertSame(String step) {
		assertThat(DatabaseSnapshot.take(this.offlineDatabase.jdbcClient())).as(step)
			.isEqualTo(DatabaseSnapshot.take(this.onlineDatabase.jdbcClient()));
	}

	@Override
	public void close() {
		this.online.close();
		this.offline.close();
	}

}
