package io.github.migrationboot.internal.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.test.AlembicRun;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.SharedRevision;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Our command line and Python's Alembic on one database and the same history.
 */
class AlembicTurnsIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Path folder;

	AlembicTurnsIntegrationTests(@TempDir Path folder) {
		this.folder = folder;
	}

	private BothTools example() {
		return BothTools.of(this.folder, this.postgres.database(), AlembicExample.nodes());
	}

	@Test
	void bothPrintTheSameAboutTheExample() {
		BothTools tools = example();
		tools.agreeOnLines("heads");
		tools.agreeOn("heads", "--resolve-dependencies");
		tools.agreeOnLines("history");
		tools.agreeOnLines("branches");
		tools.agreeOn("history", "-r", "3cac:2a95");
		tools.agreeOnParagraphs("heads", "-v");
		tools.agreeOnParagraphs("history", "-v");
		tools.agreeOnParagraphs("show", "1975");
		tools.agreeOnParagraphs("show", "networking@head");
		tools.agreeOnParagraphs("show", "heads");
	}

	@Test
	void bothSayTheSameOfTheExamplesDatabase() {
		BothTools tools = example();
		tools.agreeOn("current");
		tools.alembicDoes("upgrade", "53ff");
		tools.agreeOn("current");
		tools.agreeOnLines("history", "-i");
		tools.agreeOnParagraphs("history", "-iv");
		tools.weDo("upgrade", "heads");
		tools.agreeOnLines("current");
		tools.agreeOnParagraphs("current", "-v");
		tools.agreeOnLines("history", "-i");
	}

	@Test
	void bothTakeTurnsOnTheExample() {
		BothTools tools = example();
		tools.alembicDoes("upgrade", "shoppingcart");
		tools.weDo("upgrade", "53ff");
		tools.alembicDoes("upgrade", "heads");
		assertThat(tools.rows()).containsExactly("2a95102259be");
		tools.weDo("downgrade", "networking@-1");
		assertThat(tools.rows()).containsExactly("109ec7d132bf", "53fffde5ad51");
		tools.alembicDoes("downgrade", "ae10");
		assertThat(tools.rows()).containsExactly("109ec7d132bf", "27c6a30d7c24", "ae1027a6acf1");
		tools.weDo("stamp", "heads");
		tools.alembicDoes("stamp", "53ff");
		tools.weDo("stamp", "3cac", "ae10");
		assertThat(tools.rows()).containsExactly("3cac04ae8714", "ae1027a6acf1");
		tools.alembicDoes("stamp", "networking@base");
		tools.weDo("stamp", "--purge", "27c6");
		tools.alembicDoes("stamp", "base");
		assertThat(tools.rows()).isEmpty();
	}

	@Test
	void numberedHistoryIsPrintedInTheSameOrder() {
		BothTools tools = BothTools.of(this.folder, this.postgres.database(), List.of(node("0001", "create a"),
				node("0002", "add b", "0001"), node("0003", "drop c", "0002"), node("0004", "fill d", "0003")));
		tools.weDo("upgrade", "+2");
		tools.alembicDoes("upgrade", "+1");
		tools.agreeOn("history");
		tools.agreeOn("history", "-i");
		tools.agreeOn("history", "-r", "0002:current");
		tools.weDo("downgrade", "-1");
		tools.alembicDoes("downgrade", "base");
		tools.weDo("upgrade", "head");
		tools.agreeOn("history", "-i", "--rev-range=-2:");
		tools.agreeOn("heads");
	}

	@Test
	void labelsAndSeveralRowsMeanTheSameToBoth() {
		BothTools tools = BothTools.of(this.folder, this.postgres.database(),
				List.of(node("core1", "core"),
						new RevisionNode("geo1", List.of(), List.of("core1"), List.of("geo"), "geography", ""),
						node("core2", "more core", "core1"), node("geo2", "more geography", "geo1"),
						new RevisionNode("shop1", List.of(), List.of("geo"), List.of("shop"), "shop", "")));
		tools.agreeOnLines("history");
		tools.agreeOnLines("heads");
		tools.alembicDoes("upgrade", "geo@head");
		tools.weDo("upgrade", "shop@head");
		tools.weDo("upgrade", "core2");
		assertThat(tools.rows()).containsExactly("core2", "geo2", "shop1");
		tools.alembicDoes("downgrade", "geo@-1");
		tools.weDo("downgrade", "shop@base");
		tools.alembicDoes("upgrade", "heads");
		tools.agreeOnLines("history", "-i");
		tools.weDo("downgrade", "base");
		assertThat(tools.rows()).isEmpty();
	}

	@Test
	void longIdWidensAlembicsColumnWhichThenTakesLongOnesOfAlembicToo() {
		String second = "0002_" + "x".repeat(40);
		String third = "0003_" + "x".repeat(200);
		BothTools tools = BothTools.of(this.folder, this.postgres.database(),
				List.of(node("0001", "create a"), node(second, "add b", "0001"), node(third, "drop c", second)));
		tools.alembicDoes("upgrade", "0001");
		assertThat(tools.alembic().run("upgrade", "head").errors()).contains("value too long");
		tools.weDo("upgrade", "+1");
		tools.alembicDoes("upgrade", "head");
		tools.agreeOn("history", "-i");
		tools.alembicDoes("downgrade", "0001");
		tools.weDo("upgrade", "head");
		assertThat(tools.rows()).containsExactly(third);
	}

	@Test
	void rowsInAnotherSchemaAreTheSameToBoth() {
		this.postgres.jdbcClient().sql("CREATE SCHEMA app").update();
		BothTools tools = BothTools.withVersionTableSchema("app", this.folder, this.postgres.database(),
				AlembicExample.nodes());
		tools.alembicDoes("upgrade", "ae10");
		tools.weDo("upgrade", "heads");
		tools.alembicDoes("downgrade", "base");
		tools.weDo("upgrade", "27c6");
		tools.agreeOnLines("history", "-i");
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT version_num FROM app.alembic_version")
			.query(String.class)
			.list()).containsExactly("27c6a30d7c24");
	}

	@Test
	void rowThatOneToolDoesNotKnowIsRefusedAndStampingWithPurgeIsTheWayOut() {
		BothTools tools = BothTools.of(this.folder, this.postgres.database(), List.of(node("0001", "create a")));
		tools.alembic().with(List.of(SharedRevision.withTable(node("alembics", "only there", "0001"))));
		tools.addToOurs(SharedRevision.withTable(node("ours", "only here", "0001")));
		assertThat(tools.alembic().run("upgrade", "alembics").exitCode()).isZero();
		CommandRun refused = tools.ours("upgrade", "head");
		assertThat(refused.exitCode()).isOne();
		assertThat(refused.errors()).startsWith("FAILED: Can't locate revision identified by 'alembics'");
		assertThat(tools.ours("stamp", "0001").exitCode()).isOne();
		assertThat(tools.ours("stamp", "--purge", "0001").exitCode()).isZero();
		tools.agreeOnCurrent();
		assertThat(tools.ours("upgrade", "head").exitCode()).isZero();
		assertThat(tools.alembic().run("current").output()).contains("Can't locate revision identified by 'ours'");
		tools.alembicDoes("stamp", "--purge", "0001");
	}

	@Test
	void stepsBackFromSeveralRowsAreNotGuessedWhereAlembicAppliedOne() {
		BothTools tools = BothTools.of(this.folder, this.postgres.database(),
				List.of(node("0001", "create a"), node("left", "one way", "0001"), node("right", "other", "0001")));
		tools.weDo("upgrade", "left");
		tools.alembicDoes("upgrade", "right");
		CommandRun refused = tools.ours("downgrade", "-1");
		assertThat(refused.exitCode()).isOne();
		assertThat(refused.errors()).contains("left", "right");
		tools.weDo("downgrade", "left@-1");
		assertThat(tools.rows()).containsExactly("right");
	}

	/**
	 * From the same rows both do the same, on a database each, and then change places.
	 */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void rowsAreTheSameWhicheverToolWroteThem(long seed) {
		Random random = new Random(seed);
		List<RevisionNode> history = randomHistory(random);
		List<BothTools> tools = new ArrayList<>(
				List.of(BothTools.of(this.folder.resolve("first"), this.postgres.database(), history),
						BothTools.of(this.folder.resolve("second"),
								this.postgres.newDatabase("other_" + this.postgres.database().name()), history)));
		tools.get(0).weDo("ensure_version");
		tools.get(1).alembicDoes("ensure_version");
		for (int step = 0; step < 15; step++) {
			String[] typed = randomCommand(random, history);
			CommandRun ours = tools.get(0).ours(typed);
			AlembicRun theirs = tools.get(1).alembic().run(typed);
			assertThat(ours.exitCode() == 0).as("%s: %s, %s", List.of(typed), ours, theirs)
				.isEqualTo(theirs.exitCode() == 0);
			assertThat(tools.get(0).rows()).as("%s: %s", List.of(typed), history).isEqualTo(tools.get(1).rows());
			assertThat(tables(tools.get(0))).isEqualTo(tables(tools.get(1)));
			Collections.reverse(tools);
		}
	}

	private static List<String> tables(BothTools tools) {
		return tools.database()
			.jdbcClient()
			.sql("SELECT relname::text FROM pg_class WHERE relname LIKE 't\\_%' ORDER BY 1")
			.query(String.class)
			.list();
	}

	/**
	 * Branches and new bases begin anywhere. What is merged, or depended on, are heads:
	 * Alembic loses track of a parent that another one implies.
	 */
	private static List<RevisionNode> randomHistory(Random random) {
		List<RevisionNode> history = new ArrayList<>();
		List<String> heads = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			List<String> required = new ArrayList<>();
			int parents = 1;
			if (heads.size() > 1 && random.nextInt(2) == 0) {
				Collections.shuffle(heads, random);
				required.addAll(heads.subList(0, 2));
				parents = random.nextInt(3);
			}
			else if (i > 0 && random.nextInt(4) > 0) {
				required.add(anyOf(history, random));
			}
			parents = Math.min(parents, required.size());
			String id = "rev%04d".formatted(i);
			history.add(new RevisionNode(id, required.subList(0, parents), required.subList(parents, required.size()),
					List.of(), "step " + i, ""));
			heads.removeAll(required);
			heads.add(id);
		}
		return history;
	}

	private static String[] randomCommand(Random random, List<RevisionNode> history) {
		return switch (random.nextInt(10)) {
			case 0 -> new String[] { "upgrade", "heads" };
			case 1 -> new String[] { "downgrade", "base" };
			case 2, 3, 4, 5 -> new String[] { "downgrade", anyOf(history, random) };
			default -> new String[] { "upgrade", anyOf(history, random) };
		};
	}

	private static String anyOf(List<RevisionNode> history, Random random) {
		return history.get(random.nextInt(history.size())).id();
	}

	private static RevisionNode node(String id, String message, String... parents) {
		return new RevisionNode(id, List.of(parents), List.of(), List.of(), message, "");
	}

}
