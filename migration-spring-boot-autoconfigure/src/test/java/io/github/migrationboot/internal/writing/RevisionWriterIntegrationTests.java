package io.github.migrationboot.internal.writing;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.script.RevisionKind;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs what is written as it is.
 */
class RevisionWriterIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private static NewRevision request(RevisionKind kind, String id, String parents, @Nullable RevisionBody body) {
		return new NewRevision("do " + id, RevisionTarget.parseList(parents), true, List.of(), List.of(), id, null,
				kind, body);
	}

	@Test
	void writtenRevisionsRunUpAndDown(@TempDir Path folder) {
		TestProject project = TestProject.at(folder).with("src/main/.keep", "");
		project.write(request(RevisionKind.JAVA, "a1", "base", null));
		project.write(request(RevisionKind.SQL, "a2", "a1", null));
		project.write(request(RevisionKind.JAVA, "b2", "a1",
				new RevisionBody(List.of("static io.github.migrationboot.operations.Types.text"), """
						op.createTable("users", (table) -> {
							table.column("name", text()).notNull();
						});""", "op.reverse(this::upgrade);", false)));
		project.write(request(RevisionKind.SQL, "m3", "heads", null));
		project.write(request(RevisionKind.SQL, "c4", "m3",
				new RevisionBody(List.of(), "INSERT INTO users VALUES ('ada');", "DELETE FROM users;", false)));
		assertThat(project.catalogue().get("c4").transactional()).isFalse();
		Migrations migrations = new Migrations(this.postgres.dataSource(), project.catalogue(),
				MigrationSettings.defaults());
		assertThat(migrations.upgrade("head").rows()).containsExactly("c4");
		assertThat(this.postgres.jdbcClient().sql("SELECT name FROM users").query(String.class).list())
			.containsExactly("ada");
		assertThat(migrations.downgrade("base").rows()).isEmpty();
		assertThat(this.postgres.jdbcClient().sql("SELECT to_regclass('users')").query(String.class).optional())
			.isEmpty();
	}

}
