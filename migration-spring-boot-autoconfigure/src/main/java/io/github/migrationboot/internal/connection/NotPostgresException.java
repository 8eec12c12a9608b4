package io.github.migrationboot.internal.connection;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the DataSource leads to another database than PostgreSQL.
 */
public class NotPostgresException extends MigrationException {

	private final String product;

	NotPostgresException(String product) {
		super("The DataSource is connected to " + product + ", and migrations need PostgreSQL.",
				"Point spring.datasource.url or DATABASE_URL at PostgreSQL with its own driver. In a test slice keep "
						+ "the real database: @AutoConfigureTestDatabase(replace = Replace.NONE), or a PostgreSQL "
						+ "container with @ServiceConnection. To start without migrations set migration.enabled=false.");
		this.product = product;
	}

	/**
	 * Return what was found.
	 * @return the product's name as its driver gives it
	 */
	public String getProduct() {
		return this.product;
	}

}
