package io.github.migrationboot.autoconfigure;

import java.util.Set;

import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/**
 * Makes the beans that use the database depend on {@link MigrationInitializer}.
 * Stateless.
 */
final class MigrationInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

	/**
	 * After Flyway (0 and 1) and Liquibase (0), so that an application which changes over
	 * from them keeps its order; before SQL scripts, which come last.
	 */
	private static final int ORDER = 10;

	@Override
	protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
		return Set.of(MigrationInitializer.class);
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

}
