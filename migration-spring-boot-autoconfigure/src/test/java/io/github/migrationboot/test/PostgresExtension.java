package io.github.migrationboot.test;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.Assert;

/**
 * Gives each test a database of its own on a real server that all tests of the JVM share.
 * After a test its databases and roles are gone, and a connection that it left open fails
 * it. Registered on a field of the test class: <pre>
 * &#64;RegisterExtension
 * final PostgresExtension postgres = new PostgresExtension();
 * </pre> Not for tests that run in parallel within one class.
 */
public final class PostgresExtension
		implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

	private static final Duration GRACE = Duration.ofSeconds(3);

	/**
	 * A session ends some milliseconds after its client has closed it.
	 */
	private static final Duration POLL_INTERVAL = Duration.ofMillis(5);

	private static final String SELECT_CONNECTIONS = """
			SELECT format('%s, state %s, application "%s", last statement: %s', datname, state, application_name, query)
			FROM pg_stat_activity
			WHERE datname = ? AND backend_type = 'client backend'
			""";

	private final @Nullable String image;

	private final boolean perClass;

	private final List<TestDatabase> databases = new ArrayList<>();

	private final List<String> roles = new ArrayList<>();

	private @Nullable TestDatabase database;

	/**
	 * Create an extension that gives a database per test method.
	 */
	public PostgresExtension() {
		this(null, false);
	}

	private PostgresExtension(@Nullable String image, boolean perClass) {
		this.image = image;
		this.perClass = perClass;
	}

	/**
	 * Create an extension whose server has what an image adds to PostgreSQL. Where there
	 * is no such server and no Docker to start one, the tests are skipped and say so.
	 * @param image the full name of an image
	 * @return the extension
	 */
	public static PostgresExtension withImage(String image) {
		return new PostgresExtension(image, false);
	}

	/**
	 * Create an extension for a static field that gives one database to all tests of the
	 * class, there before an application context is built. Connections left open do not
	 * fail the tests, as the context may outlive them.
	 * @return the extension
	 */
	public static PostgresExtension perClass() {
		return new PostgresExtension(null, true);
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		if (this.perClass && this.database == null) {
			open();
		}
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		if (!this.perClass) {
			open();
		}
		Assert.state(this.database != null, "An extension that is per class must be on a static field");
	}

	@Override
	public void afterEach(ExtensionContext context) {
		if (this.perClass) {
			return;
		}
		try {
			this.databases.forEach(TestDatabase::closeReused);
			if (context.getExecutionException().isEmpty()) {
				failOnOpenConnections();
			}
		}
		finally {
			close();
		}
	}

	@Override
	public void afterAll(ExtensionContext context) {
		if (this.perClass && context.getTestClass().map(Class::getEnclosingClass).isEmpty()) {
			close();
		}
	}

	/**
	 * Create the database where no test runs. Whoever does closes it.
	 */
	public void open() {
		this.database = newDatabase("test_" + UUID.randomUUID().toString().replace("-", ""));
	}

	private PostgresServer server() {
		if (this.image == null) {
			return PostgresServers.any();
		}
		return PostgresServers.withImage(this.image)
			.orElseGet(() -> Assumptions.abort("Needs Docker to run " + this.image + ", or a "
					+ PostgresServers.URL_VARIABLE + " whose server has the same extensions"));
	}

	private void failOnOpenConnections() {
		try {
			Awaitility.await()
				.pollDelay(Duration.ZERO)
				.pollInterval(POLL_INTERVAL)
				.atMost(GRACE)
				.until(() -> openConnections().isEmpty());
		}
		catch (ConditionTimeoutException ex) {
			throw new AssertionError("The test left connections open: " + openConnections(), ex);
		}
	}

	private List<String> openConnections() {
		JdbcClient client = server().maintenance().jdbcClient();
		return this.databases.stream()
			.flatMap((item) -> client.sql(SELECT_CONNECTIONS).param(item.name()).query(String.class).list().stream())
			.toList();
	}

	/**
	 * Drop all databases and roles.
	 */
	public void close() {
		if (this.databases.isEmpty()) {
			return;
		}
		this.databases.forEach(TestDatabase::closeReused);
		List<String> statements = new ArrayList<>();
		this.databases
			.forEach((item) -> statements.add("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(quote(item.name()))));
		this.roles.forEach((role) -> statements.add("DROP ROLE IF EXISTS " + quote(role)));
		this.databases.clear();
		this.roles.clear();
		this.database = null;
		server().administer(statements.toArray(String[]::new));
	}

	/**
	 * Return the test's own database.
	 * @return the database
	 */
	public TestDatabase database() {
		Assert.state(this.database != null, "There is a database only while a test runs");
		return this.database;
	}

	public String jdbcUrl() {
		return database().jdbcUrl();
	}

	public String url() {
		return database().url();
	}

	public String username() {
		return database().username();
	}

	public String password() {
		return database().password();
	}

	public DataSource dataSource() {
		return database().dataSource();
	}

	public Connection connection() {
		return database().connection();
	}

	public JdbcClient jdbcClient() {
		return database().jdbcClient();
	}

	/**
	 * Create a further database; it is dropped after the test.
	 * @param name its name, unquoted
	 * @return the database
	 */
	public TestDatabase newDatabase(String name) {
		TestDatabase created = server().createDatabase(name);
		this.databases.add(created);
		return created;
	}

	/**
	 * Create a role that may log in and has no other rights; it is dropped after the
	 * test.
	 * @param name its name, unquoted
	 * @param password its password
	 * @param attributes further attributes, as in {@code CREATE ROLE}
	 */
	public void createRole(String name, String password, String... attributes) {
		server().administer("CREATE ROLE %s LOGIN PASSWORD '%s' %s".formatted(quote(name), password.replace("'", "''"),
				String.join(" ", attributes)));
		this.roles.add(name);
	}

	private static String quote(String identifier) {
		return '"' + identifier.replace("\"", "\"\"") + '"';
	}

}
