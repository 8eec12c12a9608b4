package io.github.migrationboot.internal.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.test.DatabaseSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds {@link StatementSplitter} against {@code psql} and against the server.
 */
class StatementSplitterIntegrationTests {

	@RegisterExtension
	static final PostgresExtension postgres = PostgresExtension.perClass();

	static Stream<Path> valid() throws IOException {
		return ScriptCorpus.valid();
	}

	static Stream<Path> odd() throws IOException {
		return ScriptCorpus.odd();
	}

	private Connection connection;

	@BeforeEach
	void openConnectionToAnEmptySchema() throws SQLException {
		this.connection = postgres.connection();
		emptySchema();
	}

	@AfterEach
	void closeConnection() throws SQLException {
		this.connection.close();
	}

	@ParameterizedTest
	@MethodSource("valid")
	void statementsRunOneByOneWithTheEffectOfPsql(Path script) throws Exception {
		run(StatementSplitter.split(ScriptCorpus.read(script), 1));
		List<String> effect = DatabaseSnapshot.take(postgres.jdbcClient());
		RecordedPsql.assumeThatItIsThere();
		emptySchema();
		check(script, RecordedPsql.runWithoutErrors(script, postgres.database()));
		assertThat(effect).isEqualTo(DatabaseSnapshot.take(postgres.jdbcClient()));
	}

	@ParameterizedTest
	@MethodSource("odd")
	void psqlSendsTheQueriesOfTheGoldenFile(Path script) throws Exception {
		RecordedPsql.assumeThatItIsThere();
		check(script, RecordedPsql.run(script, postgres.database()));
	}

	/**
	 * Where the server's grammar is followed and not {@code psql}.
	 */
	@ParameterizedTest
	@ValueSource(strings = { """
			CREATE TABLE a (t text);
			INSERT INTO a VALUES (E'one'
			  'it\\'s; two');
			""", """
			CREATE TABLE a (t text); SET standard_conforming_strings = off; INSERT INTO a VALUES ('it\\'s; off');
			""", """
			CREATE TABLE a ("begin" int, "end" int, "case" int);
			CREATE FUNCTION f() RETURNS int BEGIN ATOMIC
			  SELECT begin AS end FROM a;
			  SELECT a.end AS case FROM a;
			  SELECT 1 end;
			END;
			CREATE FUNCTION begin() RETURNS int LANGUAGE sql RETURN 1;
			INSERT INTO a (begin) VALUES (f()), (begin());
			""" })
	void statementsRunOneByOneWherePsqlSplitsWrongly(String script) throws SQLException {
		run(StatementSplitter.split(script, 1));
		assertThat(postgres.jdbcClient().sql("SELECT to_regclass('a')::text").query(String.class).single())
			.isEqualTo("a");
	}

	private static void check(Path script, List<String> queries) throws IOException {
		if (Boolean.getBoolean("recreate")) {
			ScriptCorpus.recreate(script, queries);
		}
		assertThat(queries).isEqualTo(ScriptCorpus.expectedQueries(script));
	}

	private void emptySchema() throws SQLException {
		execute("DROP SCHEMA public CASCADE");
		execute("CREATE SCHEMA public");
	}

	private void run(List<SqlStatement> statements) throws SQLException {
		for (SqlStatement statement : statements) {
			execute(statement.sql());
		}
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
		}
	}

}
