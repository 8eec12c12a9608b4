package io.github.migrationboot.autoconfigure;

import java.util.Set;

import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Makes R2DBC's {@link DatabaseClient}, and with it the repositories on top, wait for the
 * migrations; Spring Boot does so for JDBC only. Stateless. Finds nothing where R2DBC is
 * not on the class path.
 */
final class R2dbcDependsOnMigrationsDetector extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

	@Override
	protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
		return Set.of(DatabaseClient.class);
	}

}
