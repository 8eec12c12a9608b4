package io.github.migrationboot.autoconfigure.fleet;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

import io.github.migrationboot.autoconfigure.MigrationAutoConfiguration;

/**
 * Has entities, and no revision yet.
 */
@SpringBootConfiguration
@AutoConfigurationPackage
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
		MigrationAutoConfiguration.class })
public class FleetApplication {

}
