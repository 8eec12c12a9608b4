package io.github.migrationboot.autoconfigure;

import java.util.Map;

import org.springframework.beans.factory.ListableBeanFactory;

import io.github.migrationboot.runner.Migrations;

/**
 * Names the databases of an application.
 */
final class MigrationBeans {

	private MigrationBeans() {
	}

	/**
	 * Return the migrations by the names to show.
	 * @return the beans by their names, or {@code default} if there is only one
	 */
	static Map<String, Migrations> byName(ListableBeanFactory beanFactory) {
		Map<String, Migrations> beans = beanFactory.getBeansOfType(Migrations.class);
		return (beans.size() == 1) ? Map.of("default", beans.values().iterator().next()) : beans;
	}

}
