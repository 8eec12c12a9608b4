package io.github.migrationboot.autogenerate.internal.wanted;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import io.github.migrationboot.internal.connection.ServerDataSource;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ScratchDatabase}.
 */
class ScratchDatabaseIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@AfterEach
	void noDatabaseOfOursStays() {
		assertThat(leftOvers()).isEmpty();
	}

	private List<String> leftOvers() {
		// Another comparison may be running, but not as a child of this process.
		return this.postgres.jdbcClient()
			.sql("SELECT datname FROM pg_database WHERE datname LIKE 'migration\\_scratch\\_%' AND NOT EXISTS ("
					+ "SELECT FROM pg_stat_activity WHERE pid::text = substr(datname, 19))")
			.query(String.class)
			.list();
	}

	private Map<String, String> wanted(String sql) {
		return TableNames.of(read(new ServerOf(this.postgres.database()), sql).wanted());
	}

	private static Pictures read(DataSource dataSource, String sql) {
		return new ScratchDatabase(dataSource).read(
				Comparison.of(new ComparedSchemas(null, List.of()), List.of(WantedScript.parse("schema.sql", sql))),
				TableNames.AT_REST);
	}

	@Test
	void bothSidesAreRead() {
		this.postgres.jdbcClient().sql("CREATE TABLE users (id int)").update();
		Pictures pictures = read(new ServerOf(this.postgres.database()),
				"CREATE TABLE users (id bigint); CREATE TABLE public.orders (id int)");
		assertThat(TableNames.of(pictures.actual())).containsExactly(Map.entry("users", "id integer"));
		assertThat(TableNames.of(pictures.wanted())).containsExactly(Map.entry("orders", "id integer"),
				Map.entry("users", "id bigint"));
	}

	@Test
	void extensionsAreWhereTheyAreInTheRealOne() {
		JdbcClient client = this.postgres.jdbcClient();
		client.sql("CREATE SCHEMA \"My Extensions\"").update();
		client.sql("CREATE EXTENSION citext SCHEMA \"My Extensions\"").update();
		client.sql("CREATE EXTENSION earthdistance CASCADE").update();
		assertThat(wanted("CREATE TABLE a (b citext, c \"My Extensions\".citext, d earth, e hstore)"))
			.containsEntry("a", "b \"My Extensions\".citext, c \"My Extensions\".citext, d earth, e hstore");
	}

	@Test
	void whatCannotBeInATransactionRuns() {
		assertThat(wanted("""
				CREATE TABLE a (b int);
				CREATE INDEX i ON a (b);
				DROP INDEX CONCURRENTLY i;
				CREATE TABLE c (b int);
				""")).containsOnlyKeys("a", "c");
	}

	@Test
	void failureDropsTheDatabase() {
		assertThatExceptionOfType(WantedSchemaException.class).isThrownBy(() -> wanted("CREATE TABLE a (b colour)"))
			.satisfies((ex) -> assertThat(ex.getSource()).isEqualTo("schema.sql"));
	}

	@Test
	void leftOverOfAKilledRunIsDropped() {
		JdbcClient client = this.postgres.jdbcClient();
		client.sql("CREATE DATABASE migration_scratch_999999999").update();
		assertThat(leftOvers()).contains("migration_scratch_999999999");
		wanted("");
		assertThat(leftOvers()).isEmpty();
	}

	@Test
	void databaseThatMayNotBeCreatedIsAnError() {
		JdbcClient client = this.postgres.jdbcClient();
		client.sql("CREATE ROLE scratch_creator LOGIN PASSWORD 'secret'").update();
		try {
			assertThatExceptionOfType(ScratchUnavailableException.class)
				.isThrownBy(() -> read(new ServerOf(this.postgres.database(), "scratch_creator", "secret"), ""))
				.satisfies((ex) -> assertThat(ex.getAction()).contains("CREATEDB"));
		}
		finally {
			client.sql("DROP ROLE scratch_creator").update();
		}
	}

	@Test
	void extensionThatMayNotBeCreatedIsAnError() {
		JdbcClient client = this.postgres.jdbcClient();
		client.sql("CREATE EXTENSION file_fdw").update();
		client.sql("CREATE ROLE scratch_plain LOGIN CREATEDB PASSWORD 'secret'").update();
		try {
			assertThatExceptionOfType(ScratchUnavailableException.class)
				.isThrownBy(() -> read(new ServerOf(this.postgres.database(), "scratch_plain", "secret"), ""))
				.satisfies((ex) -> {
					assertThat(ex.getDescription()).contains("cannot have the extensions of this one", "file_fdw");
					assertThat(ex.getAction()).startsWith("Name a login that may create them");
				});
		}
		finally {
			client.sql("DROP ROLE scratch_plain").update();
		}
	}

	@Test
	void unknownServerIsAnError() {
		assertThatExceptionOfType(ScratchUnavailableException.class)
			.isThrownBy(() -> read(new PGSimpleDataSource(), ""))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("migration.url"));
	}

	/**
	 * Knows the server of a test's database.
	 */
	private static final class ServerOf extends DelegatingDataSource implements ServerDataSource {

		private final TestDatabase database;

		private final String username;

		private final String password;

		ServerOf(TestDatabase database) {
			this(database, database.username(), database.password());
		}

		ServerOf(TestDatabase database, String username, String password) {
			super(database.dataSource(username, password));
			this.database = database;
			this.username = username;
			this.password = password;
		}

		@Override
		public @Nullable String databaseName() {
			return this.database.name();
		}

		@Override
		public DataSource ofDatabase(String name) {
			PGSimpleDataSource other = new PGSimpleDataSource();
			other.setUrl(this.database.jdbcUrl().replace("/" + this.database.name(), "/" + name));
			other.setUser(this.username);
			other.setPassword(this.password);
			return other;
		}

	}

}
