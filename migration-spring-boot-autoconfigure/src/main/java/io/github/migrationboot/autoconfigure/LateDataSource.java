package io.github.migrationboot.autoconfigure;

import java.sql.Connection;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Stands for a DataSource that cannot be made. Many commands are about the revisions
 * alone: they need no database, not even one that is configured. Immutable and
 * thread-safe.
 */
final class LateDataSource extends AbstractDataSource {

	private final RuntimeException failure;

	private LateDataSource(RuntimeException failure) {
		this.failure = failure;
	}

	/**
	 * Return what a supplier supplies, or what fails as it did when a connection is asked
	 * for.
	 * @param supplier makes the DataSource
	 * @param environment where its URL is looked for
	 */
	static DataSource of(Supplier<DataSource> supplier, Environment environment) {
		try {
			return supplier.get();
		}
		catch (NoMigrationDataSourceException ex) {
			return new LateDataSource(ex);
		}
		catch (BeanCreationException ex) {
			return new LateDataSource(environment.containsProperty("spring.datasource.url") ? ex
					: new NoMigrationDataSourceException(ex));
		}
	}

	@Override
	public Connection getConnection() {
		throw this.failure;
	}

	@Override
	public Connection getConnection(String username, String password) {
		throw this.failure;
	}

}
