package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionOrigin;
import io.github.migrationboot.script.RevisionScript;

/**
 * A revision written in a test.
 */
record TestRevision(RevisionNode node, boolean transactional, Consumer<Operations> up,
		Consumer<Operations> down) implements RevisionScript {

	static TestRevision of(String id, String parents, Consumer<Operations> up, Consumer<Operations> down) {
		return new TestRevision(node(id, parents), true, up, down);
	}

	/**
	 * A revision whose way down is its way up in reverse.
	 */
	static TestRevision of(String id, String parents, Consumer<Operations> up) {
		return of(id, parents, up, (op) -> op.reverse(up));
	}

	/**
	 * A revision of SQL, as from a file.
	 */
	static TestRevision sql(String id, String parents, String up, String down) {
		return of(id, parents, (op) -> op.execute(up), (op) -> op.execute(down));
	}

	private static RevisionNode node(String id, String parents) {
		List<String> down = parents.isEmpty() ? List.of() : Arrays.asList(parents.split(", "));
		return new RevisionNode(id, down, List.of(), List.of(), "do " + id, id + ".sql");
	}

	TestRevision notTransactional() {
		return new TestRevision(this.node, false, this.up, this.down);
	}

	TestRevision dependsOn(String... names) {
		return with(List.of(names), this.node.branchLabels());
	}

	TestRevision labelled(String... labels) {
		return with(this.node.dependsOn(), List.of(labels));
	}

	private TestRevision with(List<String> dependencies, List<String> labels) {
		return new TestRevision(new RevisionNode(this.node.id(), this.node.downRevisions(), dependencies, labels,
				this.node.message(), this.node.location()), this.transactional, this.up, this.down);
	}

	@Override
	public RevisionOrigin origin() {
		return new RevisionOrigin.OfFile(this.node.location());
	}

	@Override
	public List<Operation> upgrade() {
		return Operations.record(this.up).stream().map(TestRevision::asFromFile).toList();
	}

	@Override
	public List<Operation> downgrade() {
		return Operations.record(this.down);
	}

	private static Operation asFromFile(Operation operation) {
		return (operation instanceof ExecuteSql execute) ? new ExecuteSql(execute.sql(), 10, execute.reverseSql())
				: operation;
	}

	static Migrations migrations(DataSource dataSource, TestRevision... revisions) {
		return migrations(dataSource, settings(), revisions);
	}

	static Migrations migrations(DataSource dataSource, MigrationSettings settings, TestRevision... revisions) {
		return new Migrations(dataSource, RevisionCatalogue.of(new FoundRevisions(List.of(revisions), List.of())),
				settings);
	}

	static MigrationSettings settings() {
		return settings("head", null, Duration.ofSeconds(30));
	}

	static MigrationSettings settings(String target, @Nullable String schema, Duration lockTimeout) {
		return new MigrationSettings(target, schema, "alembic_version", null, "migration_history", lockTimeout,
				Duration.ofMillis(20), "search", "1.2.3", TransactionMode.PER_REVISION, UnknownRevisionPolicy.FAIL,
				SetupSettings.NONE);
	}

	static MigrationSettings settings(UnknownRevisionPolicy policy) {
		return new MigrationSettings("head", null, "alembic_version", null, "migration_history", Duration.ofSeconds(30),
				Duration.ofMillis(20), "search", "1.2.3", TransactionMode.PER_REVISION, policy, SetupSettings.NONE);
	}

	static MigrationSettings settings(TransactionMode mode) {
		return new MigrationSettings("head", null, "alembic_version", null, "migration_history", Duration.ofSeconds(30),
				Duration.ofMillis(20), "search", "1.2.3", mode, UnknownRevisionPolicy.FAIL, SetupSettings.NONE);
	}

}
