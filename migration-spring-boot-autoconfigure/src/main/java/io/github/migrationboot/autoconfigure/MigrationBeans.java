package io.github.migrationboot.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
	 * @return the names of the beans by their own names, or {@code default} if there is
	 * only one
	 */
	static Map<String, String> names(ListableBeanFactory beanFactory) {
		List<String> names = List.of(beanFactory.getBeanNamesForType(Migrations.class));
		return (names.size() == 1) ? Map.of("default", names.get(0))
				: names.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
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
