package io.github.migrationboot.internal.cli;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import io.github.migrationboot.internal.connection.PostgresUrl;
import io.github.migrationboot.internal.connection.ServerDataSource;
import io.github.migrationboot.test.TestDatabase;

/**
 * A test's database whose server is known, as that of an application is.
 */
final class ServedDatabase extends DelegatingDataSource implements ServerDataSource {

	private final TestDatabase database;

	ServedDatabase(TestDatabase database) {
		super(database.dataSource());
		this.database = database;
	}

	@Override
	public String databaseName() {
		return this.database.name();
	}

	@Override
	public DataSource ofDatabase(String name) {
		return new DriverManagerDataSource(
				PostgresUrl.parse(this.database.jdbcUrl(), "the test's URL").withDatabase(name).jdbcUrl(),
				this.database.username(), this.database.password());
	}

}
