package io.github.migrationboot.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
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
	 * Return the beans by the names to show, without creating one.
	 * @return the names of the beans, in their order, by their own names, or
	 * {@code default} if there is only one
	 */
	static Map<String, String> names(ListableBeanFactory beanFactory) {
		List<String> names = List.of(beanFactory.getBeanNamesForType(Migrations.class));
		Map<String, String> shown = new LinkedHashMap<>();
		names.forEach((name) -> shown.put((names.size() == 1) ? "default" : name, name));
		return shown;
	}

	/**
	 * Return the migrations by the names to show.
	 * @return the beans by their names, or {@code default} if there is only one
	 */
	static Map<String, Migrations> byName(ListableBeanFactory beanFactory) {
		Map<String, Migrations> beans = new LinkedHashMap<>();
		names(beanFactory).forEach((shown, name) -> beans.put(shown, beanFactory.getBean(name, Migrations.class)));
		return beans;
	}

}
