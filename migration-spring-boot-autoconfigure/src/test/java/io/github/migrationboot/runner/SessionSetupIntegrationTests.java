package io.github.migrationboot.runner;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is set in the session that migrates.
 */
class SessionSetupIntegrationTests {

	private static final String SEEN = "CREATE TABLE IF NOT EXISTS seen (name text, value text); "
			+ "INSERT INTO seen SELECT name, current_setting(name) FROM unnest(ARRAY['lock_timeout', "
			+ "'statement_timeout', 'client_connection_check_interval', 'tcp_keepalives_idle', 'tcp_keepalives_count', 'role', "
			+ "'search_path']) AS names (name)";

	private static final TestRevision LOOK = TestRevision.sql("look", "", SEEN, "DROP TABLE seen");

	private static final String OWNERS = "SELECT DISTINCT relowner::regrole::text FROM pg_class "
			+ "WHERE relkind IN ('r', 'S') AND relnamespace = 'public'::regnamespace";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private static MigrationSettings settings(Duration lockTimeout, Duration statementTimeout, @Nullable String role) {
		return TestRevision.settings()
			.withSafety(new SafetySettings(new SessionSettings(lockTimeout, statementTimeout, role),
					RetrySettings.DEFAULTS, Duration.ofSeconds(5), ChangedRevisionPolicy.WARN));
	}

	private static MigrationSettings settings(@Nullable String role) {
		return settings(Duration.ofMillis(1500), Duration.ofMinutes(2), role);
	}

	private String seen(String name) {
		return this.postgres.jdbcClient()
			.sql("SELECT string_agg(value, ' ') FROM seen WHERE name = ?")
			.param(name)
			.query(String.class)
			.single();
	}

	@Test
	void revisionRunsWithTheTimeoutsOfTheSettings() {
		TestRevision.migrations(this.postgres.dataSource(), settings(null), LOOK).upgrade();
		assertThat(seen("lock_timeout")).isEqualTo("1500ms");
		assertThat(seen("statement_timeout")).isEqualTo("2min");
		boolean linux = this.postgres.jdbcClient().sql("SELECT version() LIKE '%linux%'").query(Boolean.class).single();
		assertThat(seen("client_connection_check_interval")).isIn(linux ? List.of("5s") : List.of("5s", "0"));
		assertThat(seen("tcp_keepalives_idle")).isIn(linux ? List.of("60") : List.of("60", "7200", "0"));
		assertThat(seen("tcp_keepalives_count")).isIn(linux ? List.of("6") : List.of("6", "0"));
	}

	@Test
	void settingsThatARevisionChangesHoldForThatRevisionOnly() {
		TestRevision dump = TestRevision.sql("dump", "",
				"SET lock_timeout = 0; SET statement_timeout = 0; SET role = pg_monitor; RESET role", "SELECT 1");
		TestRevision look = TestRevision.sql("look", "dump", SEEN, "DROP TABLE seen");
		TestRevision.migrations(this.postgres.dataSource(), settings(null), dump, look).upgrade();
		assertThat(seen("lock_timeout")).isEqualTo("1500ms");
		assertThat(seen("statement_timeout")).isEqualTo("2min");
	}

	@Test
	void statementThatRunsTooLongIsEndedButNotTheWaitForTheMigrationLock() throws Exception {
		MigrationSettings settings = settings(Duration.ofSeconds(3), Duration.ofSeconds(1), null);
		TestRevision slow = TestRevision.sql("slow", "", "SELECT pg_sleep(30)", "SELECT 1");
		try (OpenTransaction other = OpenTransaction.of(this.postgres, "other",
				"SELECT pg_advisory_lock(hashtextextended('migration:public.alembic_version', 0))")) {
			Thread end = new Thread(() -> {
				try {
					Thread.sleep(2000);
					other.end();
				}
				catch (InterruptedException | SQLException ex) {
					throw new IllegalStateException(ex);
				}
			});
			long start = System.nanoTime();
			end.start();
			assertThatExceptionOfType(StatementFailedException.class)
				.isThrownBy(() -> TestRevision.migrations(this.postgres.dataSource(), settings, slow).upgrade())
				.satisfies((ex) -> assertThat(ex.getSqlState()).isEqualTo("57014"));
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(2));
			end.join();
		}
	}

	@Test
	void connectionOfAPoolGoesBackAsItWas() throws SQLException {
		this.postgres.createRole("owner", "x");
		this.postgres.jdbcClient().sql("GRANT CREATE, USAGE ON SCHEMA public TO owner").update();
		try (Connection connection = this.postgres.connection(); Statement statement = connection.createStatement()) {
			statement.execute("SET lock_timeout = '7s'; SET statement_timeout = '8s'; SET search_path = public, x");
			DataSource pool = new SingleConnectionDataSource(connection, true);
			TestRevision.migrations(pool, settings("owner"), LOOK).upgrade();
			assertThatExceptionOfType(StatementFailedException.class)
				.isThrownBy(() -> TestRevision.migrations(pool, settings("owner"), LOOK, faulty()).upgrade());
			assertThat(JdbcClient.create(pool)
				.sql("SELECT concat_ws(' ', current_setting('lock_timeout'), current_setting('statement_timeout'), "
						+ "current_setting('role'), current_setting('search_path'), "
						+ "current_setting('client_connection_check_interval'))")
				.query(String.class)
				.single()).isEqualTo("7s 8s none public, x 0");
		}
		assertThat(seen("role")).isEqualTo("owner");
	}

	@Test
	void connectionOfAPoolThatCannotGoBackAsItWasIsClosed() throws SQLException {
		this.postgres.createRole("owner", "x");
		this.postgres.createRole("another", "x");
		this.postgres.jdbcClient().sql("GRANT CREATE, USAGE ON SCHEMA public TO owner, another").update();
		TestRevision drop = TestRevision.sql("drop", "", "RESET ROLE; DROP OWNED BY another; DROP ROLE another",
				"SELECT 1");
		try (Connection connection = this.postgres.connection(); Statement statement = connection.createStatement()) {
			statement.execute("SET ROLE another");
			DataSource pool = new SingleConnectionDataSource(connection, true);
			TestRevision.migrations(pool, settings("owner"), drop).upgrade();
			assertThat(connection.isClosed()).isTrue();
		}
	}

	private static TestRevision faulty() {
		return TestRevision.sql("faulty", "look", "SET lock_timeout = '1h'; SELECT 1/0", "SELECT 1");
	}

	@Test
	void roleOwnsWhatIsCreatedAndTheLoginIsRecorded() {
		this.postgres.createRole("owner", "x");
		this.postgres.createRole("migrator", "secret");
		this.postgres.jdbcClient().sql("GRANT owner TO migrator").update();
		this.postgres.jdbcClient().sql("GRANT CREATE, USAGE ON SCHEMA public TO owner").update();
		Migrations migrations = TestRevision.migrations(this.postgres.database().dataSource("migrator", "secret"),
				settings("owner"), LOOK,
				TestRevision.sql("more", "look", "SET ROLE migrator; RESET ROLE; SET ROLE owner", "SELECT 1"));
		assertThat(migrations.upgrade().rows()).containsExactly("more");
		assertThat(this.postgres.jdbcClient().sql(OWNERS).query(String.class).list()).containsExactly("owner");
		assertThat(migrations.history(5)).extracting(HistoryRow::login).containsOnly("migrator");
		assertThat(migrations.upgrade().steps()).isEmpty();
	}

	@Test
	void tablesAreFoundAgainIfTheRoleHasASchemaOfItsName() {
		this.postgres.createRole("owner", "x");
		this.postgres.jdbcClient().sql("CREATE SCHEMA AUTHORIZATION owner").update();
		this.postgres.jdbcClient().sql("GRANT CREATE, USAGE ON SCHEMA public TO owner").update();
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(), settings("owner"), LOOK);
		assertThat(migrations.upgrade().steps()).hasSize(1);
		assertThat(migrations.upgrade().steps()).isEmpty();
		assertThat(seen("search_path")).isEqualTo(this.postgres.username() + ", public");
	}

	@Test
	void databaseIsNotTakenForAnEmptyOneIfTheRoleMayNotUseTheSchemaOfItsTables() {
		this.postgres.createRole("owner", "x");
		this.postgres.jdbcClient().sql("CREATE SCHEMA app").update();
		this.postgres.jdbcClient().sql("GRANT CREATE, USAGE ON SCHEMA public TO owner").update();
		this.postgres.jdbcClient()
			.sql("ALTER DATABASE \"" + this.postgres.database().name() + "\" SET search_path = app, public")
			.update();
		DataSource login = this.postgres.dataSource();
		TestRevision.migrations(login, settings(null), LOOK).upgrade();
		assertThatExceptionOfType(VersionTableAccessException.class)
			.isThrownBy(() -> TestRevision.migrations(login, settings("owner"), LOOK, faulty()).upgrade())
			.satisfies((ex) -> assertThat(ex.getDescription()).contains("in the schema app"));
		assertThat(this.postgres.jdbcClient().sql(OWNERS).query(String.class).list()).isEmpty();
	}

	@Test
	void roleThatTheLoginMayNotTakeIsRefusedBeforeAnythingChanges() {
		this.postgres.createRole("owner", "x");
		this.postgres.createRole("migrator", "secret");
		this.postgres.jdbcClient().sql("GRANT CREATE, USAGE ON SCHEMA public TO migrator").update();
		DataSource login = this.postgres.database().dataSource("migrator", "secret");
		assertThatExceptionOfType(RoleUnavailableException.class)
			.isThrownBy(() -> TestRevision.migrations(login, settings("owner"), LOOK).upgrade())
			.satisfies((ex) -> {
				assertThat(ex.getRole()).isEqualTo("owner");
				assertThat(ex.getSqlState()).isEqualTo("42501");
				assertThat(ex.getDescription()).contains("\"owner\" of migration.role", "Nothing was changed");
				assertThat(ex.getAction()).contains("GRANT \"owner\" TO");
			});
		assertThatExceptionOfType(RoleUnavailableException.class)
			.isThrownBy(() -> TestRevision.migrations(login, settings("nobody here"), LOOK).upgrade())
			.satisfies((ex) -> assertThat(ex.getSqlState()).isEqualTo("22023"));
		assertThat(this.postgres.jdbcClient().sql(OWNERS).query(String.class).list()).isEmpty();
	}

}
