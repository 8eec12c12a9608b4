package io.github.migrationboot.internal.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.SqlRevisionSource;
import io.github.migrationboot.test.Alembic;
import io.github.migrationboot.test.AlembicRun;
import io.github.migrationboot.test.SharedRevision;
import io.github.migrationboot.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Python's Alembic and our command line on one database. Each has the same history in
 * files of its own.
 *
 * @param database the database
 * @param alembic Alembic
 * @param sql the folder of our files
 * @param settings our settings
 */
record BothTools(TestDatabase database, Alembic alembic, Path sql, MigrationSettings settings) {

	private static final Pattern BRANCHES = Pattern.compile("(?m)^(Branches into: )(.+)$");

	/**
	 * Write a history for both.
	 */
	static BothTools of(Path folder, TestDatabase database, Collection<RevisionNode> history) {
		return of(folder, database, history, Alembic.in(folder.resolve("python"), database),
				MigrationSettings.defaults());
	}

	/**
	 * Write a history for both, which keep their rows in another schema.
	 */
	static BothTools withVersionTableSchema(String schema, Path folder, TestDatabase database,
			Collection<RevisionNode> history) {
		MigrationSettings defaults = MigrationSettings.defaults();
		return of(folder, database, history,
				Alembic.in(folder.resolve("python"), database, "version_table_schema = " + schema),
				new MigrationSettings(defaults.target(), null, defaults.versionTable(), schema, defaults.historyTable(),
						defaults.lockTimeout(), defaults.lockPollInterval(), null, null, defaults.transactionMode(),
						defaults.unknownRevision(), defaults.setup()));
	}

	private static BothTools of(Path folder, TestDatabase database, Collection<RevisionNode> history, Alembic alembic,
			MigrationSettings settings) {
		BothTools tools = new BothTools(database, alembic, folder.resolve("sql"), settings);
		history.forEach((node) -> tools.addToBoth(SharedRevision.withTable(node)));
		return tools;
	}

	void addToBoth(SharedRevision revision) {
		addToOurs(revision);
		this.alembic.with(List.of(revision));
	}

	void addToOurs(SharedRevision revision) {
		revision.writeSql(this.sql);
	}

	CommandRun ours(String... typed) {
		SqlRevisionSource source = new SqlRevisionSource(new PathMatchingResourcePatternResolver(),
				List.of("file:" + this.sql));
		return CommandRun
			.of(new Migrations(this.database.dataSource(), RevisionCatalogue.of(source.find()), this.settings), typed);
	}

	/**
	 * Let our command line do something.
	 */
	void weDo(String... typed) {
		assertThat(ours(typed)).as(String.join(" ", typed)).isEqualTo(new CommandRun(0, "", ""));
		agreeOnCurrent();
	}

	/**
	 * Let Alembic do something.
	 */
	void alembicDoes(String... typed) {
		AlembicRun run = this.alembic.run(typed);
		assertThat(run.exitCode()).as("%s: %s", String.join(" ", typed), run).isZero();
		agreeOnCurrent();
	}

	/**
	 * Compare where each says that the database is. The order of several is not Alembic's
	 * to say.
	 */
	void agreeOnCurrent() {
		agreeOnLines("current");
	}

	void agreeOnLines(String... typed) {
		assertThat(sorted(successful(ours(typed)))).as(String.join(" ", typed))
			.isEqualTo(sorted(successful(this.alembic.run(typed))));
	}

	/**
	 * Compare everything that is printed, and in which order.
	 */
	void agreeOn(String... typed) {
		assertThat(successful(ours(typed))).as(String.join(" ", typed)).isEqualTo(successful(this.alembic.run(typed)));
	}

	/**
	 * Compare paragraphs that each begin with a revision, in whatever order.
	 */
	void agreeOnParagraphs(String... typed) {
		assertThat(paragraphs(successful(ours(typed)))).as(String.join(" ", typed))
			.isEqualTo(paragraphs(successful(this.alembic.run(typed))));
	}

	/**
	 * Return the rows of the version table.
	 */
	List<String> rows() {
		return rows(this.database);
	}

	static List<String> rows(TestDatabase database) {
		return database.jdbcClient()
			.sql("SELECT version_num FROM alembic_version ORDER BY 1")
			.query(String.class)
			.list();
	}

	private static String successful(CommandRun run) {
		assertThat(run.exitCode()).as(run.errors()).isZero();
		return run.results();
	}

	private static String successful(AlembicRun run) {
		assertThat(run.exitCode()).as(run.toString()).isZero();
		return run.output();
	}

	private static String sorted(String lines) {
		return lines.lines().sorted().collect(Collectors.joining("\n"));
	}

	/**
	 * Only where the files are must differ, and our revisions have no date. The order of
	 * the revisions that one branches into is not Alembic's to say, and older versions of
	 * SQLAlchemy hide a password behind another word.
	 */
	private static List<String> paragraphs(String text) {
		return Arrays.stream(text.split("(?m)^(?=Rev: )"))
			.map((paragraph) -> paragraph.replaceAll("(?m)^Path: .+$", "Path: …").replace(":XXXXX@", ":***@"))
			.map((paragraph) -> paragraph.replaceAll("(?m)^    Create Date: .+\n", ""))
			.map((paragraph) -> BRANCHES.matcher(paragraph)
				.replaceAll((match) -> match.group(1)
						+ Stream.of(match.group(2).split(", ")).sorted().collect(Collectors.joining(", "))))
			.sorted()
			.toList();
	}

}
