package io.github.migrationboot.runner;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.connection.DatabaseUnavailableException;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.connection.PipelineException;
import io.github.migrationboot.internal.connection.ServerDataSource;
import io.github.migrationboot.internal.sql.Identifiers;

/**
 * Creates a database from another one of its server, where several may do so at once.
 * Immutable and thread-safe.
 *
 * @param server reaches the other databases of the server
 * @param name the name of the database
 */
record DatabaseCreator(ServerDataSource server, String name) {

	/**
	 * Another one created it: seen at once, or by the unique index at the end.
	 */
	private static final Set<String> EXISTS = Set.of("42P04", "23505");

	/**
	 * Nobody may be connected to the template, which another one that creates a database
	 * is for a moment.
	 */
	private static final RetryTemplate UNTIL_TEMPLATE_IS_FREE = new RetryTemplate(RetryPolicy.builder()
		.maxRetries(20)
		.delay(Duration.ofMillis(500))
		.predicate((failure) -> failure instanceof PipelineException pipeline
				&& "55006".equals(pipeline.getFailure().getSQLState()))
		.build());

	/**
	 * Return what creates the database that a DataSource goes to.
	 * @throws DatabaseCreationException if the DataSource does not tell how to reach
	 * another database
	 */
	static DatabaseCreator of(DataSource dataSource) {
		String name = (dataSource instanceof ServerDataSource server) ? server.databaseName() : null;
		if (name == null) {
			throw DatabaseCreationException.ofUnknownServer();
		}
		return new DatabaseCreator((ServerDataSource) dataSource, name);
	}

	/**
	 * Create the database unless it exists.
	 * @return whether it was created here
	 * @throws DatabaseCreationException if it cannot be created
	 * @throws DatabaseUnavailableException if the server cannot be reached
	 */
	boolean createIfMissing() {
		try (MigrationSession session = connect()) {
			if (exists(session)) {
				return false;
			}
			List<BoundStatement> create = List.of(BoundStatement.of("CREATE DATABASE " + Identifiers.quote(this.name)));
			UNTIL_TEMPLATE_IS_FREE.execute(() -> {
				session.send(create);
				return true;
			});
			return true;
		}
		catch (RetryException ex) {
			SQLException failure = (ex.getCause() instanceof PipelineException pipeline) ? pipeline.getFailure()
					: new SQLException(ex.getCause());
			if (EXISTS.contains(String.valueOf(failure.getSQLState()))) {
				return false;
			}
			throw new DatabaseCreationException(this.name, failure);
		}
	}

	private boolean exists(MigrationSession session) {
		return session.jdbcClient()
			.sql("SELECT EXISTS (SELECT FROM pg_database WHERE datname = ?)")
			.param(this.name)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Every server has these two databases, unless somebody dropped or closed the first.
	 */
	private MigrationSession connect() {
		try {
			return MigrationSession.open(this.server.ofDatabase("postgres"));
		}
		catch (DatabaseUnavailableException ex) {
			try {
				return MigrationSession.open(this.server.ofDatabase("template1"));
			}
			catch (DatabaseUnavailableException second) {
				ex.addSuppressed(second);
				throw ex;
			}
		}
	}

}
