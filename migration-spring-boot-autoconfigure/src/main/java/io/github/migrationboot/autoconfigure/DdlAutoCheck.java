package io.github.migrationboot.autoconfigure;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Refuses an application in which Hibernate is told to change the tables as well. Looks
 * only where there is an {@code EntityManagerFactory}, and only at what is set: without a
 * setting Hibernate leaves PostgreSQL alone.
 */
final class DdlAutoCheck {

	private static final List<String> KEYS = List.of("spring.jpa.hibernate.ddl-auto",
			"spring.jpa.properties.hibernate.hbm2ddl.auto",
			"spring.jpa.properties.jakarta.persistence.schema-generation.database.action");

	private static final Set<String> CHANGING = Set.of("create", "create-drop", "create-only", "drop",
			"drop-and-create", "update");

	private static final String ENTITY_MANAGER_FACTORY = "jakarta.persistence.EntityManagerFactory";

	private final ListableBeanFactory beanFactory;

	private final Environment environment;

	DdlAutoCheck(ListableBeanFactory beanFactory, Environment environment) {
		this.beanFactory = beanFactory;
		this.environment = environment;
	}

	/**
	 * Check the settings. Asks no database and creates no bean.
	 * @throws DdlAutoConflictException if Hibernate is to change tables
	 */
	void check() {
		if (!usesJpa()) {
			return;
		}
		for (String key : KEYS) {
			String value = this.environment.getProperty(key);
			if (value != null && CHANGING.contains(normalize(value))) {
				throw new DdlAutoConflictException(key, value);
			}
		}
	}

	private boolean usesJpa() {
		Class<?> type = entityManagerFactoryType();
		return type != null && this.beanFactory.getBeanNamesForType(type, true, false).length > 0;
	}

	private static @Nullable Class<?> entityManagerFactoryType() {
		ClassLoader classLoader = DdlAutoCheck.class.getClassLoader();
		return ClassUtils.isPresent(ENTITY_MANAGER_FACTORY, classLoader)
				? ClassUtils.resolveClassName(ENTITY_MANAGER_FACTORY, classLoader) : null;
	}

	private static String normalize(String value) {
		return value.strip().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
