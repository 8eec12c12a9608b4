package io.github.migrationboot.autoconfigure;

import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.SmartPersistenceUnitInfo;

import io.github.migrationboot.autogenerate.ModelSource;

/**
 * The schema that entities want, as JPA's own script generation writes it: with the
 * persistence unit, the provider and all properties of the application, so with its
 * naming strategy, dialect and converters. Neither the running factory nor the database
 * is touched. Immutable and thread-safe.
 *
 * @param factory makes the application's {@code EntityManagerFactory}
 * @param packages the packages that have been searched for entities, for messages
 */
record JpaModelSource(LocalContainerEntityManagerFactoryBean factory, List<String> packages) implements ModelSource {

	private static final String GENERATION = "jakarta.persistence.schema-generation.";

	@Override
	public String name() {
		String unit = "entities of persistence unit \"" + this.factory.getPersistenceUnitName() + "\"";
		return this.packages.isEmpty() ? unit : unit + " in " + String.join(", ", this.packages);
	}

	@Override
	public String script() {
		StringWriter script = new StringWriter();
		Map<String, Object> properties = new HashMap<>(this.factory.getJpaPropertyMap());
		// Hibernate's own settings would win over JPA's.
		properties.remove("hibernate.hbm2ddl.auto");
		properties.put("hibernate.hbm2ddl.delimiter", ";");
		properties.put("hibernate.hbm2ddl.skip_default_import_file", "true");
		properties.put(GENERATION + "database.action", "none");
		properties.put(GENERATION + "scripts.action", "create");
		properties.put(GENERATION + "scripts.create-target", script);
		PersistenceProvider provider = Objects.requireNonNull(this.factory.getPersistenceProvider());
		provider.generateSchema(unit(Objects.requireNonNull(this.factory.getPersistenceUnitInfo())), properties);
		return script.toString();
	}

	@Override
	public boolean saysEverything() {
		return false;
	}

	/**
	 * Spring's provider gives Hibernate the annotated packages together with the classes,
	 * but only when it makes a factory.
	 */
	private static PersistenceUnitInfo unit(PersistenceUnitInfo unit) {
		if (!(unit instanceof SmartPersistenceUnitInfo smart) || smart.getManagedPackages().isEmpty()) {
			return unit;
		}
		List<String> managed = Stream.of(unit.getManagedClassNames(), smart.getManagedPackages())
			.flatMap(List::stream)
			.toList();
		return (PersistenceUnitInfo) Proxy.newProxyInstance(PersistenceUnitInfo.class.getClassLoader(),
				new Class<?>[] { PersistenceUnitInfo.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("getManagedClassNames")) {
						return managed;
					}
					try {
						return method.invoke(unit, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

}
