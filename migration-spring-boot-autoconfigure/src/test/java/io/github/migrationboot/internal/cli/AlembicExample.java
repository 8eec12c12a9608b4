package io.github.migrationboot.internal.cli;

import java.util.List;

import javax.sql.DataSource;

import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.runner.UnknownRevisionPolicy;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionOrigin;
import io.github.migrationboot.script.RevisionScript;

/**
 * The example of Alembic's documentation: two branches that merge, and a second base
 * whose tip depends on the merge.
 */
final class AlembicExample {

	private static final List<RevisionNode> NODES = List.of(
			node("1975ea83b712", List.of(), List.of(), List.of(), "create account table"),
			node("ae1027a6acf1", List.of("1975ea83b712"), List.of(), List.of(), "add a column"),
			node("27c6a30d7c24", List.of("1975ea83b712"), List.of(), List.of("shoppingcart"),
					"add shopping cart table"),
			node("53fffde5ad51", List.of("ae1027a6acf1", "27c6a30d7c24"), List.of(), List.of(), "merge ae1 and 27c"),
			node("3cac04ae8714", List.of(), List.of(), List.of("networking"), "create networking branch"),
			node("109ec7d132bf", List.of("3cac04ae8714"), List.of(), List.of(), "add ip number table"),
			node("2a95102259be", List.of("109ec7d132bf"), List.of("53fffde5ad51"), List.of(), "add ip account table"));

	private AlembicExample() {
	}

	static List<RevisionNode> nodes() {
		return NODES;
	}

	/**
	 * Return the example as far as it has these revisions, or whole if none are named.
	 */
	static Migrations migrations(DataSource dataSource, String... ids) {
		return new Migrations(dataSource, catalogue(ids), MigrationSettings.defaults());
	}

	/**
	 * Return an older build that ignores what it does not know.
	 */
	static Migrations ignoringUnknown(DataSource dataSource, String... ids) {
		MigrationSettings usual = MigrationSettings.defaults();
		return new Migrations(dataSource, catalogue(ids),
				new MigrationSettings(usual.target(), usual.schema(), usual.versionTable(), usual.versionTableSchema(),
						usual.historyTable(), usual.lockTimeout(), usual.lockPollInterval(), usual.application(),
						usual.applicationVersion(), usual.transactionMode(), UnknownRevisionPolicy.IGNORE,
						usual.setup()));
	}

	static RevisionCatalogue catalogue(String... ids) {
		List<RevisionScript> scripts = NODES.stream()
			.filter((node) -> ids.length == 0 || List.of(ids).contains(node.id()))
			.<RevisionScript>map(Script::new)
			.toList();
		return RevisionCatalogue.of(new FoundRevisions(scripts, List.of()));
	}

	private static RevisionNode node(String id, List<String> parents, List<String> dependencies, List<String> labels,
			String message) {
		return new RevisionNode(id, parents, dependencies, labels, message,
				"versions/" + id + "_" + message.replace(' ', '_') + ".sql");
	}

	/**
	 * A revision with a table of its own.
	 *
	 * @param node the revision
	 */
	private record Script(RevisionNode node) implements RevisionScript {

		@Override
		public RevisionOrigin origin() {
			return new RevisionOrigin.OfFile(this.node.location());
		}

		@Override
		public boolean transactional() {
			return !this.node.id().equals("ae1027a6acf1");
		}

		@Override
		public List<Operation> upgrade() {
			return Operations.record((op) -> op.execute("CREATE TABLE t_" + this.node.id() + " ()"));
		}

		@Override
		public List<Operation> downgrade() {
			return Operations.record((op) -> op.execute("DROP TABLE t_" + this.node.id()));
		}

	}

}
