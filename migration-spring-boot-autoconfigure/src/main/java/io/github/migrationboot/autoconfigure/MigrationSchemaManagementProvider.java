package io.github.migrationboot.autoconfigure;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

import io.github.migrationboot.runner.Migrations;

/**
 * Tells Spring Boot that the schema behind a DataSource is ours to manage.
 */
final class MigrationSchemaManagementProvider implements SchemaManagementProvider {

	private final ObjectProvider<Migrations> migrations;

	MigrationSchemaManagementProvider(ObjectProvider<Migrations> migrations) {
		this.migrations = migrations;
	}

	@Override
	public SchemaManagement getSchemaManagement(DataSource dataSource) {
		return this.migrations.stream().map(Migrations::getDataSource).anyMatch((own) -> manages(own, dataSource))
				? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
	}

	/**
	 * Return whether a DataSource goes to the database that another one migrates.
	 */
	static boolean manages(DataSource own, DataSource dataSource) {
		return own.equals(dataSource)
				|| (own instanceof DedicatedDataSource dedicated && dedicated.isDerivedFrom(dataSource));
	}

}
