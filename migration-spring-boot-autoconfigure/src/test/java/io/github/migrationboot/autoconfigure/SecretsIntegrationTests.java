package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import io.github.migrationboot.autoconfigure.leaks.FailingCode;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Searches everything that is logged and printed, with all that this library logs, for
 * each secret that was put in: passwords and values of rows.
 */
@ExtendWith(OutputCaptureExtension.class)
class SecretsIntegrationTests {

	private static final String SECRET = "s3cret@example.org";

	private static final String PASSWORD = "pa55w0rd";

	private static final String LOGIN = "keeper";

	private static final String PACKAGE = "io.github.migrationboot";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Thread.UncaughtExceptionHandler handler = Thread.currentThread().getUncaughtExceptionHandler();

	private Path folder = Path.of("");

	@BeforeEach
	void prepare(@TempDir Path folder) {
		this.folder = folder;
		this.postgres.createRole(LOGIN, PASSWORD);
		this.postgres.jdbcClient().sql("GRANT CREATE, USAGE ON SCHEMA public TO " + LOGIN).update();
	}

	@AfterEach
	void restore() {
		Thread.currentThread().setUncaughtExceptionHandler(this.handler);
		LoggingSystem.get(SecretsIntegrationTests.class.getClassLoader()).setLogLevel(PACKAGE, null);
	}

	/**
	 * Start the application, or run a command of it.
	 * @param arguments what is typed; a setting that comes earlier wins
	 */
	private Throwable run(String... arguments) {
		List<String> typed = new ArrayList<>(Arrays.asList(arguments));
		typed.add("--logging.level." + PACKAGE + "=debug");
		typed.add("--migration.locations=file:" + this.folder + "/*.sql");
		SpringApplication application = new SpringApplication(SecretsApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		return catchThrowable(() -> application.run(typed.toArray(String[]::new)).close());
	}

	private String[] withLogin(String... typed) {
		return Stream
			.concat(Arrays.stream(typed),
					Stream.of("--spring.datasource.url=" + this.postgres.jdbcUrl(),
							"--spring.datasource.username=" + LOGIN, "--spring.datasource.password=" + PASSWORD))
			.toArray(String[]::new);
	}

	private int command(String... typed) {
		List<String> arguments = new ArrayList<>(List.of("migrations"));
		arguments.addAll(List.of(typed));
		Throwable exit = run(withLogin(arguments.toArray(String[]::new)));
		assertThat(exit).isInstanceOf(MigrationCommandExit.class);
		return ((MigrationCommandExit) exit).getExitCode();
	}

	private static void assertShowsNoSecret(CapturedOutput output) {
		assertThat(output.getAll().lines().filter((line) -> line.contains(SECRET) || line.contains(PASSWORD)))
			.isEmpty();
	}

	private List<String> errors() {
		return this.postgres.jdbcClient()
			.sql("SELECT error FROM migration_history WHERE error IS NOT NULL")
			.query(String.class)
			.list();
	}

	static Stream<Arguments> statements() {
		String users = "CREATE TABLE users (email text, age integer);\nINSERT INTO users VALUES ('SECRET', 1);\n";
		return Stream.of(Arguments.of("23505",
				users + "ALTER TABLE users ADD UNIQUE (email);\nINSERT INTO users(email)VALUES('SECRET');", "users"),
				Arguments.of("23505", users + users.split("\n")[1] + "\nCREATE UNIQUE INDEX ix ON users (email);",
						"ix"),
				Arguments.of("23514", users + "ALTER TABLE users ADD CONSTRAINT adult CHECK (age > 17);", "adult"),
				Arguments.of("23514",
						"CREATE TABLE users (email text CONSTRAINT short CHECK (length(email) < 3));\n"
								+ "INSERT INTO users VALUES ('SECRET');",
						"short"),
				Arguments.of("23502",
						users + "ALTER TABLE users ALTER COLUMN age SET NOT NULL;\n"
								+ "INSERT INTO users VALUES ('SECRET', NULL);",
						"age"),
				Arguments.of("23503",
						users + "CREATE TABLE mails (email text PRIMARY KEY);\n"
								+ "ALTER TABLE users ADD FOREIGN KEY (email) REFERENCES mails;",
						"users"),
				Arguments.of("23514",
						"CREATE TABLE parts (email text) PARTITION BY LIST (email);\n"
								+ "INSERT INTO parts VALUES ('SECRET');",
						"parts"),
				Arguments.of("22P02", users + "INSERT INTO users VALUES ('x', 'SECRET');", "integer"),
				Arguments.of("22P02", users + "ALTER TABLE users ALTER COLUMN email TYPE integer USING email::integer;",
						"integer"),
				Arguments.of("22P02", users + "SELECT ('[\"' || email)::json FROM users;", "json"),
				Arguments.of("22P02", "CREATE TYPE mood AS ENUM ('good');\nSELECT 'SECRET'::text::mood;", "mood"),
				Arguments.of("22007", users + "SELECT email::date FROM users;", "date"),
				Arguments.of("42601", users + "SELECT to_tsquery(email || ' ! ' || email) FROM users;", "tsquery"),
				Arguments.of("22P02", "CREATE TABLE users (age integer);\nCOPY users FROM stdin;\n1\nSECRET\n\\.\n",
						"integer"),
				Arguments.of("22P04",
						"CREATE TABLE users (age text, size text);\nCOPY users FROM stdin;\nSECRET\n\\.\n", "data"),
				Arguments.of("23505",
						"CREATE TABLE users (e text UNIQUE);\nCOPY users FROM stdin;\nSECRET\nSECRET\n\\.\n", "users"),
				Arguments.of("P0001",
						"DO $$ BEGIN RAISE EXCEPTION 'a user has no country' USING DETAIL = 'SECRET'; " + "END $$;",
						"a user has no country"),
				Arguments.of("23502",
						users + "ALTER TABLE users ALTER COLUMN age SET NOT NULL;\n"
								+ "DO $$ BEGIN INSERT INTO users (email) VALUES ('SECRET'); END $$;",
						"age"),
				Arguments.of("42P01", "DO $$ BEGIN EXECUTE 'INSERT INTO missing VALUES (''SECRET'')'; END $$;",
						"missing"),
				Arguments.of("42601",
						"CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT 'SECRET' FORM $$;\n"
								+ "SELECT 1 FORM x y z;",
						"syntax error"),
				Arguments.of("42501", "CREATE ROLE r PASSWORD 'SECRET' SUPERUSER;", "CREATE ROLE"),
				Arguments.of("42883", "SELECT f('SECRET', 1);", "SELECT f"));
	}

	@ParameterizedTest
	@MethodSource("statements")
	void failingStatementShowsNoValue(String state, String sql, String shown, CapturedOutput output)
			throws IOException {
		RevisionFile.write(this.folder, "0001_secret", "", sql.replace("SECRET", SECRET));
		assertThat(run(withLogin())).isNotNull();
		assertThat(command("upgrade", "head", "--raiseerr")).isEqualTo(1);
		assertThat(output.getAll()).contains("APPLICATION FAILED TO START", "FAILED: ", "SQLSTATE " + state, shown);
		assertShowsNoSecret(output);
		assertThat(errors()).hasSize(2)
			.allSatisfy((error) -> assertThat(error).contains("SQLSTATE " + state).doesNotContain(SECRET));
	}

	@ParameterizedTest
	@EnumSource(names = { "NONE", "DECLARED" }, mode = EnumSource.Mode.EXCLUDE)
	void failingCodeShowsNoValue(FailingCode.Failure failure, CapturedOutput output) {
		String[] settings = { "--migration.packages=" + FailingCode.class.getPackageName(),
				"--leaks.failure=" + failure, "--leaks.secret=" + SECRET };
		assertThat(run(withLogin(settings))).isNotNull();
		assertThat(command(Stream.concat(Stream.of("upgrade", "head"), Arrays.stream(settings)).toArray(String[]::new)))
			.isEqualTo(1);
		assertThat(output.getAll()).contains("APPLICATION FAILED TO START", "FAILED: ",
				"the data step \"count the users\"");
		assertShowsNoSecret(output);
		assertThat(errors()).hasSize(2).allSatisfy((error) -> assertThat(error).doesNotContain(SECRET));
	}

	@Test
	void codeThatKnowsWhatToSayIsQuoted(CapturedOutput output) {
		run(withLogin("--migration.packages=" + FailingCode.class.getPackageName(), "--leaks.failure=declared",
				"--leaks.secret=" + SECRET));
		assertThat(output.getAll()).contains("1 user has no country. ", "Give the user a country first.");
		assertShowsNoSecret(output);
	}

	@Test
	void backfillShowsNoKey(CapturedOutput output) throws IOException {
		RevisionFile.write(this.folder, "0001_users", "", """
				CREATE TABLE users (email text PRIMARY KEY, age integer);
				INSERT INTO users SELECT 'a' || n || '%1$s', n FROM generate_series(1, 4) AS n;""".formatted(SECRET));
		RevisionFile.write(this.folder, "0002_backfill", "0001_users", """
				-- backfill: users key email batch 1
				UPDATE users SET age = 1 / (4 - age) WHERE {range};""");
		assertThat(run(withLogin())).isNotNull();
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT last_key FROM migration_history ORDER BY id DESC LIMIT 1")
			.query(String.class)
			.single()).isEqualTo("a3" + SECRET);
		assertThat(command("upgrade", "head", "--raiseerr")).isEqualTo(1);
		assertThat(output.getAll()).contains("backfill users: batch 3", "going on behind", "22012");
		assertShowsNoSecret(output);
		assertThat(errors()).hasSize(2).allSatisfy((error) -> assertThat(error).doesNotContain(SECRET));
	}

	@Test
	void noticeOfTheServerShowsNoDetail(CapturedOutput output) throws IOException {
		RevisionFile.write(this.folder, "0001_notice", "",
				"DO $$ BEGIN RAISE NOTICE 'one user is left' USING DETAIL = '%s'; END $$;".formatted(SECRET));
		assertThat(run(withLogin())).isNull();
		assertThat(output.getAll()).contains("one user is left");
		assertShowsNoSecret(output);
	}

	@Test
	void commandsShowNeitherPasswordsNorRows(CapturedOutput output) throws IOException {
		RevisionFile.write(this.folder, "0001_users", "",
				"CREATE TABLE users (email text);\nINSERT INTO users VALUES ('%s');".formatted(SECRET));
		RevisionFile.write(this.folder, "0002_role", "0001_users", "COMMENT ON TABLE users IS '%s';".formatted(SECRET));
		List<List<String>> commands = List.of(List.of("plan"), List.of("plan", "--json"),
				List.of("upgrade", "0001_users", "--dry-run"), List.of("upgrade", "head"), List.of("current", "-v"),
				List.of("current", "--json"), List.of("history", "-v", "-i"), List.of("history", "--json"),
				List.of("history", "--graph"), List.of("heads", "-v"), List.of("heads", "--json"),
				List.of("branches", "-v"), List.of("show", "head"), List.of("check"), List.of("downgrade", "-1"),
				List.of("stamp", "head"), List.of("ensure_version"), List.of("create-database"));
		for (List<String> words : commands) {
			assertThat(command(words.toArray(String[]::new))).as(words.toString()).isZero();
		}
		assertThat(output.getAll()).contains("0002_role", LOGIN + ":***@");
		assertShowsNoSecret(output);
		assertThat(command("upgrade", "base:head", "--sql")).isZero();
		// A script has what it is to write, and nothing else.
		assertThat(output.getAll()).contains(SECRET).doesNotContain(PASSWORD);
	}

	@Test
	void blockerIsNamedWithoutItsStatement(CapturedOutput output) throws IOException, SQLException {
		RevisionFile.write(this.folder, "0001_users", "", "CREATE TABLE users (email text);");
		assertThat(run(withLogin())).isNull();
		RevisionFile.write(this.folder, "0002_age", "0001_users", "ALTER TABLE users ADD COLUMN age integer;");
		// The same login, from which the server hides nothing.
		try (Connection connection = this.postgres.database().dataSource(LOGIN, PASSWORD).getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("SET application_name = 'report'; LOCK TABLE users; SELECT '" + SECRET + "'");
			assertThat(run(withLogin("--migration.lock-timeout=5s", "--migration.progress-interval=1s",
					"--migration.retry.max-retries=1", "--migration.retry.initial-interval=10ms")))
				.isNotNull();
		}
		assertThat(output.getAll()).contains("waiting for a lock, blocked by pid ", " (report), idle in transaction",
				"; trying again in ", "blocked at last by pid ");
		assertShowsNoSecret(output);
		assertThat(errors()).singleElement()
			.satisfies((error) -> assertThat(error).contains("(report)").doesNotContain(SECRET));
	}

	@Test
	void changedRevisionShowsNoValue(CapturedOutput output) throws IOException {
		RevisionFile.write(this.folder, "0001_users", "",
				"CREATE TABLE users (email text);\nINSERT INTO users VALUES ('%s');".formatted(SECRET));
		assertThat(run(withLogin())).isNull();
		RevisionFile.write(this.folder, "0001_users", "",
				"CREATE TABLE users (email text);\nINSERT INTO users VALUES ('%s, 1".formatted(SECRET));
		assertThat(run(withLogin("--migration.changed-revision=fail"))).isNotNull();
		RevisionFile.write(this.folder, "0001_users", "",
				"CREATE TABLE users (email text);\nINSERT INTO users VALUES ('%s 2');".formatted(SECRET));
		assertThat(run(withLogin("--migration.changed-revision=fail"))).isNotNull();
		RevisionFile.write(this.folder, "0002_more", "0001_users", "SELECT 1;");
		assertThat(run(withLogin())).isNull();
		for (List<String> words : List.of(List.of("check"), List.of("current", "-v"), List.of("history", "-v", "-i"),
				List.of("accept", "--all"))) {
			assertThat(command(words.toArray(String[]::new))).as(words.toString()).isZero();
		}
		assertThat(output.getAll()).contains("it cannot be read any more", "A revision was changed after",
				"statement 2 (execute INSERT INTO users) is not what ran", "Accepted 0001_users");
		assertShowsNoSecret(output);
	}

	@Test
	void storedWayBackIsShownToNobodyWhoDoesNotAskForIt(CapturedOutput output) throws IOException {
		RevisionFile.write(this.folder, "0001_users", "", "CREATE TABLE users (email text);");
		upgradeByNewerBuild();
		assertThat(run(withLogin())).isNotNull();
		assertThat(run(withLogin("--migration.unknown-revision=ignore"))).isNull();
		assertThat(command("downgrade", "head")).isZero();
		upgradeByNewerBuild();
		this.postgres.jdbcClient().sql("CREATE VIEW names AS SELECT name FROM users").update();
		assertThat(command("downgrade", "head", "--raiseerr")).isEqualTo(1);
		this.postgres.jdbcClient().sql("DROP VIEW names").update();
		assertThat(output.getAll()).contains("will be undone by 2 stored statements", "(execute DELETE FROM users)",
				"SQLSTATE 2BP01");
		assertShowsNoSecret(output);
		assertThat(command("plan", "head", "--downgrade")).isZero();
		assertThat(command("downgrade", "head", "--dry-run")).isZero();
		this.postgres.jdbcClient().sql("UPDATE migration_history SET downgrade_sql = downgrade_sql || ' '").update();
		assertThat(command("downgrade", "head")).isEqualTo(1);
		assertThat(output.getOut()).contains(SECRET).doesNotContain(PASSWORD);
		assertThat(output.getErr()).contains("has been changed since it was stored").doesNotContain(SECRET, PASSWORD);
	}

	/**
	 * Apply a revision that is not there for the runs behind this one.
	 */
	private void upgradeByNewerBuild() throws IOException {
		Path file = this.folder.resolve("0002_name.sql");
		Files.writeString(file, """
				-- revision: 0002_name
				-- down_revision: 0001_users

				-- upgrade
				ALTER TABLE users ADD COLUMN name text;
				INSERT INTO users VALUES ('%1$s');

				-- downgrade
				DELETE FROM users WHERE email = '%1$s';
				ALTER TABLE users DROP COLUMN name;
				""".formatted(SECRET));
		assertThat(run(withLogin())).isNull();
		Files.delete(file);
	}

	@Test
	void loginThatIsTypedWhereItDoesNotBelongIsNotRepeated(CapturedOutput output) {
		String url = "postgresql://" + LOGIN + ":" + PASSWORD + "@localhost/app";
		for (String word : List.of("upgrade", "downgrade", "stamp", "show", "history")) {
			command((word.equals("history") ? List.of(word, "-r", url) : List.of(word, url)).toArray(String[]::new));
		}
		command("--migration.url", url, "current");
		command("current", "--password=" + PASSWORD);
		command("current", "--url=" + url);
		assertThat(output.getAll()).contains("FAILED: ", ":***@");
		assertShowsNoSecret(output);
	}

	/**
	 * Strings with the password, of which none leads to a database.
	 */
	static Stream<String> urls() {
		return Stream.of("postgresql://keeper:PW@localhost:1/app", "postgres://keeper:PW@localhost:1/app",
				"postgresql+asyncpg://keeper:PW@localhost:1/app", "postgresql+psycopg://keeper:PW@localhost:1/app",
				"jdbc:postgresql://localhost:1/app?user=keeper&password=PW",
				"jdbc:postgresql://keeper:PW@localhost:1/app", "r2dbc:postgresql://keeper:PW@localhost:1/app",
				"host=localhost port=1 user=keeper password=PW dbname=app",
				"postgresql://localhost:1/app?user=keeper&password=PW", "postgresql://localhost:1/app?sslpassword=PW",
				"postgresql://keeper:PW@localhost:port/app", "postgresql://keeper:PW%zz@localhost/app",
				"postgresql://keeper:a/PW@localhost:1/app", "postgresql://keeper:a#PW@localhost:1/app",
				"mysql://keeper:PW@localhost/app", "keeper:PW@localhost/app", "postgresql:keeper:PW@localhost",
				"postgresql://keeper:PW@[::1/app", "jdbc:postgresql:keeper:PW@localhost",
				"postgresql://keeper:PW@localhost:1/app?connect_timeout=PW", "PW",
				"postgresql://keeper:PW@does-not-exist.invalid/app");
	}

	@ParameterizedTest
	@MethodSource("urls")
	void urlThatLeadsNowhereShowsNoPassword(String url, CapturedOutput output) throws IOException {
		RevisionFile.write(this.folder, "0001_first", "", "SELECT 1;");
		String value = url.replace("PW", PASSWORD);
		for (String key : List.of("DATABASE_URL", "migration.url", "MIGRATION_DATABASE_URL", "spring.datasource.url")) {
			String[] settings = (key.startsWith("spring") || key.equals("DATABASE_URL"))
					? new String[] { "--" + key + "=" + value }
					: new String[] { "--" + key + "=" + value, "--spring.datasource.url=" + this.postgres.jdbcUrl() };
			assertThat(run(settings)).as(key).isNotNull();
			assertThat(run(
					Stream.concat(Arrays.stream(settings), Stream.of("migrations", "current")).toArray(String[]::new)))
				.as(key)
				.isNotNull();
		}
		assertThat(output.getAll()).contains("FAILED");
		assertShowsNoSecret(output);
	}

	@Test
	void refusedLoginShowsNoPassword(CapturedOutput output) throws IOException {
		RevisionFile.write(this.folder, "0001_first", "", "SELECT 1;");
		this.postgres.jdbcClient().sql("ALTER ROLE " + LOGIN + " NOLOGIN").update();
		assertThat(run(withLogin())).isNotNull();
		assertThat(command("current", "--raiseerr")).isEqualTo(1);
		assertThat(output.getAll()).contains("The database refused the login");
		assertShowsNoSecret(output);
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigrationAutoConfiguration.class,
			JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class })
	static class SecretsApplication {

	}

}
