package io.github.migrationboot.internal.cli;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands that need a database.
 */
class MigrationCommandLineIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private Migrations example(String... ids) {
		return AlembicExample.migrations(this.postgres.dataSource(), ids);
	}

	private CommandRun run(String... typed) {
		return CommandRun.of(example(), typed);
	}

	private void done(String... typed) {
		CommandRun run = run(typed);
		assertThat(run).isEqualTo(new CommandRun(0, "", ""));
	}

	private Iterable<String> rows() {
		return this.postgres.jdbcClient()
			.sql("SELECT version_num FROM alembic_version ORDER BY 1")
			.query(String.class)
			.list();
	}

	@Test
	void readingCommandsLeaveAnEmptyDatabaseEmpty() {
		String before = CatalogSnapshot.take(this.postgres.jdbcClient());
		assertThat(run("current").results()).isEmpty();
		assertThat(run("history", "-i").exitCode()).isZero();
		assertThat(run("show", "current").exitCode()).isZero();
		assertThat(run("check").exitCode()).isEqualTo(3);
		assertThat(run("plan", "heads").exitCode()).isZero();
		assertThat(run("upgrade", "heads", "--sql").exitCode()).isZero();
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
	}

	@Test
	void readerThatIsGoneDoesNotHideWhatACheckFound() {
		CommandBeans beans = new KnownDatabases(Map.of("default", example()));
		assertThat(CommandRun.unread(beans, "check")).isEqualTo(3);
		assertThat(CommandRun.unread(beans, "current", "-c")).isEqualTo(3);
		assertThat(CommandRun.unread(beans, "ensure_version", "--sql")).isZero();
		done("upgrade", "heads");
		assertThat(CommandRun.unread(beans, "check")).isZero();
		assertThat(CommandRun.unread(beans, "current", "-c", "-v")).isZero();
	}

	@Test
	void upgradeAndDowngradeTakeAlembicsTargets() {
		done("upgrade", "heads");
		assertThat(rows()).containsExactly("2a95102259be");
		done("downgrade", "networking@-1");
		assertThat(rows()).containsExactly("109ec7d132bf", "53fffde5ad51");
		done("downgrade", "ae10");
		assertThat(rows()).containsExactly("109ec7d132bf", "27c6a30d7c24", "ae1027a6acf1");
		done("downgrade", "base");
		assertThat(rows()).isEmpty();
		done("upgrade", "shoppingcart");
		assertThat(rows()).containsExactly("27c6a30d7c24");
		done("upgrade", "+1");
		assertThat(rows()).containsExactly("53fffde5ad51");
		done("downgrade", "-1");
		assertThat(rows()).containsExactly("27c6a30d7c24", "ae1027a6acf1");
	}

	@Test
	void currentPrintsAlembicsLines() {
		done("upgrade", "heads");
		assertThat(run("current").results()).isEqualTo("""
				2a95102259be (head)
				53fffde5ad51 (effective head) (mergepoint)
				""");
		assertThat(run("current", "-v").results())
			.startsWith("Current revision(s) for postgresql://%s:***@%s:%d/%s:\nRev: 2a95102259be (head)\n".formatted(
					this.postgres.username(), this.postgres.database().host(), this.postgres.database().port(),
					this.postgres.database().name()))
			.contains("Rev: 53fffde5ad51 (head) (mergepoint)\nMerges: ae1027a6acf1, 27c6a30d7c24\n");
		assertThat(run("current", "--check-heads").exitCode()).isZero();
	}

	@Test
	void historyMarksWhereTheDatabaseIs() {
		done("upgrade", "27c6");
		assertThat(run("history", "--indicate-current").results()).contains(
				"1975ea83b712 -> 27c6a30d7c24 (shoppingcart) (current), add shopping cart table",
				"<base> -> 1975ea83b712 (branchpoint), create account table");
		assertThat(run("history", "-iv", "-r", "base:current").results()).startsWith("Rev: 27c6a30d7c24 (current)\n");
		assertThat(run("history", "-r", ":current").results()).isEqualTo("""
				1975ea83b712 -> 27c6a30d7c24 (shoppingcart), add shopping cart table
				<base> -> 1975ea83b712 (branchpoint), create account table
				""");
		assertThat(run("history", "-i", "--json", "-r", ":current").results()).contains("\"current\":true",
				"\"current\":false");
	}

	@Test
	void graphShowsWhatIsAppliedAndWhereTheDatabaseIs() {
		done("upgrade", "27c6");
		assertThat(run("history", "--graph").results()).isEqualTo("""
				o 2a95102259be (networking) (head), add ip account table
				| o 53fffde5ad51 (shoppingcart) (effective head) (mergepoint), merge ae1 and 27c
				| |\\
				| o | ae1027a6acf1, add a column
				o | | 109ec7d132bf (networking), add ip number table
				o | | 3cac04ae8714 (networking), create networking branch
				  | @ 27c6a30d7c24 (shoppingcart) (current), add shopping cart table
				  |/
				  * 1975ea83b712 (branchpoint), create account table
				""");
	}

	@Test
	void checksEndWithCodeThreeUntilEverythingIsApplied() {
		done("upgrade", "53ff");
		CommandRun check = run("check");
		assertThat(check.exitCode()).isEqualTo(3);
		assertThat(check.results()).isEqualTo("""
				Target database is not up to date. Pending:
				upgrade <base> -> 3cac04ae8714, create networking branch
				upgrade 3cac04ae8714 -> 109ec7d132bf, add ip number table
				upgrade 109ec7d132bf -> 2a95102259be, add ip account table
				""");
		CommandRun current = run("current", "--check-heads");
		assertThat(current).isEqualTo(new CommandRun(3, "53fffde5ad51 (effective head) (mergepoint)\n",
				"Database is not on all head revisions\n"));
		done("upgrade", "heads");
		assertThat(run("check")).isEqualTo(new CommandRun(0, "The database is up to date.\n", ""));
		assertThat(run("check", "--json").results()).isEqualTo("[]\n");
	}

	@Test
	void planTellsWhatWouldRunAndWhatIsNoTransaction() {
		assertThat(run("plan", "53ff").results()).isEqualTo("""
				upgrade <base> -> 1975ea83b712, create account table
				upgrade 1975ea83b712 -> 27c6a30d7c24, add shopping cart table
				upgrade 1975ea83b712 -> ae1027a6acf1 (not transactional), add a column
				upgrade ae1027a6acf1, 27c6a30d7c24 -> 53fffde5ad51, merge ae1 and 27c
				""");
		done("upgrade", "53ff");
		assertThat(run("plan", "53ff").results()).isEqualTo("Nothing to do.\n");
		assertThat(run("plan", "--downgrade", "-1").results())
			.isEqualTo("downgrade 53fffde5ad51 -> ae1027a6acf1, 27c6a30d7c24, merge ae1 and 27c\n");
		assertThat(run("plan", "heads", "--json").results()).startsWith(
				"[{\"direction\":\"upgrade\",\"transactional\":true,\"revision\":\"3cac04ae8714\",\"downRevisions\":[],");
	}

	@Test
	void severalHeadsAreNamed() {
		CommandRun run = run("upgrade", "head");
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.errors()).startsWith("FAILED: Multiple head revisions are present")
			.contains("2a95102259be", "53fffde5ad51");
	}

	@Test
	void stampWritesRowsAndPurgingIsTheWayOutOfAnUnknownOne() {
		done("stamp", "53ff", "networking");
		assertThat(rows()).containsExactly("3cac04ae8714", "53fffde5ad51");
		Migrations older = example("1975ea83b712");
		CommandRun refused = CommandRun.of(older, "stamp", "head");
		assertThat(refused.exitCode()).isEqualTo(1);
		assertThat(refused.errors()).startsWith("FAILED: Can't locate revision");
		assertThat(CommandRun.of(older, "current").exitCode()).isEqualTo(1);
		assertThat(CommandRun.of(older, "stamp", "--purge", "head").exitCode()).isZero();
		assertThat(rows()).containsExactly("1975ea83b712");
	}

	@Test
	void olderBuildThatIgnoresUnknownRowsShowsThem() {
		done("upgrade", "27c6");
		Migrations older = AlembicExample.ignoringUnknown(this.postgres.dataSource(), "1975ea83b712");
		assertThat(CommandRun.of(older, "current", "--check-heads")).isEqualTo(new CommandRun(0, "27c6a30d7c24\n", ""));
		assertThat(CommandRun.of(older, "current", "--json").results())
			.startsWith("[{\"revision\":\"27c6a30d7c24\",\"downRevisions\":[]")
			.contains("\"head\":false", "\"known\":false");
		assertThat(CommandRun.of(older, "current", "-v").results()).endsWith("""
				:
				Rev: 27c6a30d7c24

				    (not in this build)

				""");
		assertThat(CommandRun.of(older, "history", "-i").results())
			.isEqualTo("<base> -> 1975ea83b712 (head), create account table\n");
		assertThat(CommandRun.of(older, "history", "--graph").results())
			.isEqualTo("* 1975ea83b712 (head), create account table\n");
		this.postgres.jdbcClient().sql("UPDATE alembic_version SET version_num = 'nobody'").update();
		assertThat(CommandRun.of(older, "current", "--check-heads"))
			.isEqualTo(new CommandRun(3, "nobody\n", "Database is not on all head revisions\n"));
	}

	@Test
	void olderBuildShowsWhatIsStoredAndGoesBack() {
		done("upgrade", "53ff");
		Migrations older = AlembicExample.migrations(this.postgres.dataSource(), "1975ea83b712", "ae1027a6acf1");
		assertThat(CommandRun.of(older, "plan", "head", "--downgrade")).isEqualTo(new CommandRun(0, """
				downgrade 53fffde5ad51 -> ae1027a6acf1, 27c6a30d7c24 (stored), merge ae1 and 27c
				    DROP TABLE t_53fffde5ad51;
				downgrade 27c6a30d7c24 -> 1975ea83b712 (stored), add shopping cart table
				    DROP TABLE t_27c6a30d7c24;
				""", ""));
		assertThat(CommandRun.of(older, "plan", "-1", "--downgrade", "--json").results()).contains("\"known\":false",
				"\"stored\":[\"DROP TABLE t_53fffde5ad51;\"]");
		assertThat(CommandRun.of(older, "downgrade", "-1", "--dry-run")).isEqualTo(new CommandRun(0, """
				downgrade 53fffde5ad51 -> ae1027a6acf1, 27c6a30d7c24 (stored), merge ae1 and 27c
				    DROP TABLE t_53fffde5ad51;
				Works and is rolled back: 1 revision.
				""", ""));
		assertThat(CommandRun.of(older, "downgrade", "head", "--sql").results())
			.contains("-- Running downgrade 53fffde5ad51 -> ae1027a6acf1, 27c6a30d7c24, merge ae1 and 27c "
					+ "(stored way back)");
		assertThat(rows()).containsExactly("53fffde5ad51");
		assertThat(CommandRun.of(older, "downgrade", "head")).isEqualTo(new CommandRun(0, "", ""));
		assertThat(rows()).containsExactly("ae1027a6acf1");
		assertThat(CommandRun.of(older, "plan").results()).isEqualTo("Nothing to do.\n");
	}

	@Test
	void olderBuildRefusesAWayBackThatWasChanged() {
		done("upgrade", "27c6");
		this.postgres.jdbcClient().sql("UPDATE migration_history SET downgrade_sql = 'SELECT 1;'").update();
		Migrations older = AlembicExample.migrations(this.postgres.dataSource(), "1975ea83b712");
		CommandRun refused = CommandRun.of(older, "downgrade", "head");
		assertThat(refused.exitCode()).isOne();
		assertThat(refused.errors()).startsWith("FAILED: This build does not contain revision 27c6a30d7c24, and cannot "
				+ "undo it without: the way back that the history keeps has been changed since it was stored.");
		assertThat(rows()).containsExactly("27c6a30d7c24");
	}

	@Test
	void editOfADatabaseWithoutRevisionsSaysSo(@TempDir Path folder) {
		CommandBeans beans = WritableProject.of(folder, this.postgres.dataSource(), AlembicExample.catalogue());
		CommandRun run = CommandRun.of(beans, "edit", "current");
		assertThat(run.exitCode()).isOne();
		assertThat(run.errors()).startsWith("FAILED: No current revisions\n\nGive a revision");
	}

	@Test
	void scriptIsWhatIsPrintedAndEmptyAtTheTarget() {
		String script = run("upgrade", "1975", "--sql").results();
		assertThat(script).contains("-- Running upgrade  -> 1975ea83b712", "CREATE TABLE t_1975ea83b712");
		assertThat(run("upgrade", "--sql", "--idempotent", "1975").results()).isNotEqualTo(script)
			.contains("CREATE TABLE t_1975ea83b712");
		done("upgrade", "1975");
		done("upgrade", "1975", "--sql");
		assertThat(run("downgrade", "base", "--sql").results()).contains("DROP TABLE t_1975ea83b712");
	}

	@Test
	void ensureVersionCreatesTheTablesOnly() {
		done("ensure_version");
		done("ensure_version");
		assertThat(rows()).isEmpty();
		assertThat(run("current").results()).isEmpty();
	}

}
