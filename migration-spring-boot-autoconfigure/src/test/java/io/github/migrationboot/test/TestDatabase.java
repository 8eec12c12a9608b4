package io.github.migrationboot.test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.postgresql.Driver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A database on the test server and the ways to reach it. Every connection is a new one
 * that its caller closes, but for {@link #reusedDataSource()}.
 */
public final class TestDatabase {

	private final PostgresServer server;

	private final String name;

	private final SingleConnectionDataSource reused;

	TestDatabase(PostgresServer server, String name) {
		this.server = server;
		this.name = name;
		this.reused = new SingleConnectionDataSource(jdbcUrl(), username(), password(), true);
	}

	public String name() {
		return this.name;
	}

	public String host() {
		return this.server.host();
	}

	public int port() {
		return this.server.port();
	}

	public String username() {
		return this.server.username();
	}

	public String password() {
		return this.server.password();
	}

	/**
	 * Return the JDBC URL, without a login.
	 * @return a URL that starts with {@code jdbc:postgresql://}
	 */
	public String jdbcUrl() {
		return "jdbc:postgresql://" + hostAndPort() + "/" + encode(this.name);
	}

	/**
	 * Return the URL in PostgreSQL's own form, with the owner's login.
	 * @return a URL that starts with {@code postgresql://}
	 */
	public String url() {
		return "postgresql://" + encode(username()) + ":" + encode(password()) + "@" + hostAndPort() + "/"
				+ encode(this.name);
	}

	public DataSource dataSource() {
		return dataSource(username(), password());
	}

	public DataSource dataSource(String username, String password) {
		return new SimpleDriverDataSource(new Driver(), jdbcUrl(), username, password);
	}

	/**
	 * Return where tests that ask often get one and the same connection from, which stays
	 * open until the database is dropped. Not for use by several threads.
	 * @return the DataSource, whose connection nobody closes
	 */
	public DataSource reusedDataSource() {
		return this.reused;
	}

	void closeReused() {
		this.reused.destroy();
	}

	public Connection connection() {
		try {
			return dataSource().getConnection();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public JdbcClient jdbcClient() {
		return JdbcClient.create(dataSource());
	}

	private String hostAndPort() {
		return (host().contains(":") ? "[" + host() + "]" : host()) + ":" + port();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
