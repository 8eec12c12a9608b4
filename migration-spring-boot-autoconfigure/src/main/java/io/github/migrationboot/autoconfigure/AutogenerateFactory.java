package io.github.migrationboot.autoconfigure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.util.ClassUtils;

import io.github.migrationboot.autogenerate.Autogenerate;
import io.github.migrationboot.autogenerate.AutogenerateHooks;
import io.github.migrationboot.autogenerate.AutogenerateSettings;
import io.github.migrationboot.autogenerate.ModelSource;
import io.github.migrationboot.autogenerate.OperationRewriter;
import io.github.migrationboot.autogenerate.RevisionDraftCustomizer;
import io.github.migrationboot.autogenerate.SchemaDefinition;
import io.github.migrationboot.autogenerate.SchemaFilter;
import io.github.migrationboot.runner.Migrations;

/**
 * Makes what compares a database with the application's model. The beans of the model are
 * created when they are asked for. One that is qualified with the name of a
 * {@link Migrations} bean is for that database only.
 *
 * @param context the application's context
 */
record AutogenerateFactory(ApplicationContext context) {

	private static final String ENTITY_MANAGER_FACTORY_BEAN = "org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean";

	private static final String ENTITY_SCAN = "org.springframework.boot.persistence.autoconfigure.EntityScanPackages";

	/**
	 * Create a facade for a database.
	 */
	Autogenerate create(Migrations migrations) {
		// The properties are no bean in an application with Migrations of its own.
		MigrationProperties.Comparison properties = Binder.get(this.context.getEnvironment())
			.bindOrCreate("migration.autogenerate", MigrationProperties.Comparison.class);
		return create(migrations, properties);
	}

	/**
	 * Create a facade for a database.
	 */
	Autogenerate create(Migrations migrations, MigrationProperties.Comparison properties) {
		return new Autogenerate(migrations, () -> sources(migrations, properties.schemaLocations()),
				new AutogenerateSettings(properties.include(), properties.exclude(), properties.schemas(),
						properties.scratch()),
				new AutogenerateHooks(ordered(migrations, SchemaFilter.class),
						ordered(migrations, OperationRewriter.class),
						ordered(migrations, RevisionDraftCustomizer.class)));
	}

	private List<ModelSource> sources(Migrations migrations, List<String> locations) {
		List<ModelSource> sources = new ArrayList<>();
		ClassLoader classLoader = this.context.getClassLoader();
		if (ClassUtils.isPresent(ENTITY_MANAGER_FACTORY_BEAN, classLoader)
				&& ClassUtils.isPresent(ENTITY_SCAN, classLoader)) {
			DataSource migrated = migrations.getDataSource();
			sources.addAll(JpaModelSources.find(this.context,
					(dataSource) -> MigrationSchemaManagementProvider.manages(migrated, dataSource)));
		}
		sources.addAll(SchemaFileSource.find(this.context, locations));
		beans(migrations, SchemaDefinition.class).forEach((name, definition) -> sources
			.add(Autogenerate.source("SchemaDefinition \"" + name + "\"", definition)));
		sources.addAll(ordered(migrations, ModelSource.class));
		return sources;
	}

	private <T> List<T> ordered(Migrations migrations, Class<T> type) {
		List<T> beans = new ArrayList<>(beans(migrations, type).values());
		AnnotationAwareOrderComparator.sort(beans);
		return beans;
	}

	private <T> Map<String, T> beans(Migrations migrations, Class<T> type) {
		Map<String, T> beans = new LinkedHashMap<>();
		for (String name : this.context.getBeanNamesForType(type)) {
			if (isFor(migrations, name)) {
				beans.put(name, this.context.getBean(name, type));
			}
		}
		return beans;
	}

	private boolean isFor(Migrations migrations, String name) {
		return !isQualified(name, (qualifier) -> true) || isQualified(name,
				(qualifier) -> this.context.containsBean(qualifier) && this.context.getBean(qualifier) == migrations);
	}

	private boolean isQualified(String name, Predicate<String> qualifiers) {
		return BeanFactoryAnnotationUtils.isQualifierMatch(
				(qualifier) -> !qualifier.equals(name) && qualifiers.test(qualifier), name,
				this.context.getAutowireCapableBeanFactory());
	}

}
