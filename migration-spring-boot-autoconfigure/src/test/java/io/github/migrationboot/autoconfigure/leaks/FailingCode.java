package io.github.migrationboot.autoconfigure.leaks;

import java.util.List;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.Revision;

/**
 * Puts a secret into a table and then fails over it, in a way that a setting names.
 */
@Revision(id = "0001_code", message = "fail over a secret")
public class FailingCode implements Migration {

	private final Failure failure;

	private final String secret;

	FailingCode(Environment environment) {
		this.failure = environment.getProperty("leaks.failure", Failure.class, Failure.NONE);
		this.secret = environment.getProperty("leaks.secret", "");
	}

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE users (email text PRIMARY KEY)");
		op.bulkInsert("users").columns("email").row(this.secret).key("email");
		op.data("count the users", this::fail);
	}

	private void fail(JdbcClient jdbc) {
		switch (this.failure) {
			case PARSE -> Integer.parseInt(this.secret);
			case STATE -> throw new IllegalStateException("no country for " + this.secret,
					new IllegalArgumentException(this.secret));
			case DUPLICATE -> jdbc.sql("INSERT INTO users VALUES (?)").param(this.secret).update();
			case BATCH -> batch(jdbc);
			case CAST -> jdbc.sql("SELECT email::integer FROM users").query(Integer.class).list();
			case MAP -> jdbc.sql("SELECT email FROM users").query(Integer.class).list();
			case DECLARED -> throw new MigrationException("1 user has no country.", "Give the user a country first.");
			case NONE -> {
			}
		}
	}

	private void batch(JdbcClient jdbc) {
		jdbc.sql("SELECT 1").query((row, number) -> {
			new JdbcTemplate(new SingleConnectionDataSource(row.getStatement().getConnection(), true)).batchUpdate(
					"INSERT INTO users VALUES (?)", List.of(new Object[] { "x" }, new Object[] { this.secret }));
			return number;
		}).list();
	}

	/**
	 * How the code fails.
	 */
	public enum Failure {

		NONE, PARSE, STATE, DUPLICATE, BATCH, CAST, MAP, DECLARED

	}

}
