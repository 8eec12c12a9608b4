package io.github.migrationboot.autoconfigure;

import java.util.Map;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Keeps an {@code EntityManagerFactory} from creating, changing or validating tables
 * while a command runs: the command may be about to write what the entities have in
 * advance of the database. Stateless.
 */
final class SchemaActionRemover implements BeanPostProcessor {

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof AbstractEntityManagerFactoryBean factory) {
			Map<String, Object> properties = factory.getJpaPropertyMap();
			properties.put("hibernate.hbm2ddl.auto", "none");
			// Another increment than that of the database is a difference to write, no
			// failure.
			properties.put("hibernate.id.sequence.increment_size_mismatch_strategy", "none");
			properties.put("jakarta.persistence.schema-generation.database.action", "none");
			properties.remove("jakarta.persistence.schema-generation.scripts.action");
		}
		return bean;
	}

}
