package io.github.migrationboot.autoconfigure;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import io.github.migrationboot.autoconfigure.example.ExampleApplication;
import io.github.migrationboot.internal.connection.PooledSessionException;
import io.github.migrationboot.runner.MigrationStatus.State;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.test.PgBouncer;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts of an application whose DataSource leads through a pooler that lends sessions
 * for a transaction.
 */
class PoolerStartIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Path folder;

	PoolerStartIntegrationTests(@TempDir Path folder) {
		this.folder = folder;
	}

	private ApplicationContextRunner runner(PgBouncer pooler) {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationAutoConfiguration.class))
			.withUserConfiguration(ExamplePackage.class)
			.withPropertyValues("spring.datasource.url=" + pooler.jdbcUrl(),
					"spring.datasource.username=" + this.postgres.username())
			.withInitializer((context) -> setPassword(context, "spring.datasource.password"));
	}

	private void setPassword(ConfigurableApplicationContext context, String key) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource(key, Map.of(key, Placeholders.escape(this.postgres.password()))));
	}

	@Test
	void startIsRefusedWithAdviceThatHelps() {
		try (PgBouncer pooler = PgBouncer.start(this.postgres.database(), "transaction", 5, this.folder)) {
			runner(pooler).run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(PooledSessionException.class,
						(ex) -> assertThat(ex.getAction()).contains("Set migration.url to the server itself")));
			runner(pooler)
				.withPropertyValues("migration.url=" + this.postgres.jdbcUrl(),
						"migration.username=" + this.postgres.username())
				.withInitializer((context) -> setPassword(context, "migration.password"))
				.run((context) -> {
					assertThat(context).hasNotFailed();
					assertThat(context.getBean(Migrations.class).status().state()).isEqualTo(State.UP_TO_DATE);
				});
			// At the target there is no need for it.
			runner(pooler).run((context) -> assertThat(context).hasNotFailed());
		}
	}

	@AutoConfigurationPackage(basePackageClasses = ExampleApplication.class)
	static class ExamplePackage {

	}

}
