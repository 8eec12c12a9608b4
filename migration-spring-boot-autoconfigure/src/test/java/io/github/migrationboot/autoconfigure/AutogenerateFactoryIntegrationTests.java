package io.github.migrationboot.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.migrationboot.autogenerate.Autogenerate;
import io.github.migrationboot.autogenerate.SchemaDefinition;
import io.github.migrationboot.operations.Types;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AutogenerateFactory} in an application with several databases.
 */
class AutogenerateFactoryIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner().withUserConfiguration(Databases.class)
			.withBean("dataSource", DataSource.class, this.postgres::dataSource);
	}

	@Test
	void qualifiedModelIsForItsDatabase() {
		runner().run((context) -> {
			MigrationCommandBeans beans = new MigrationCommandBeans(context.getSourceApplicationContext());
			assertThat(beans.autogenerate("orders").compare().lines()).containsExactlyInAnyOrder("added table orders",
					"added table both");
			assertThat(beans.autogenerate("stock").compare().lines()).containsExactly("added table both");
		});
	}

	@Test
	void settingsAreReadWithoutTheirBean() {
		runner().withPropertyValues("migration.autogenerate.exclude=both").run((context) -> {
			Autogenerate autogenerate = new MigrationCommandBeans(context.getSourceApplicationContext())
				.autogenerate("stock");
			assertThat(autogenerate.compare().lines()).isEmpty();
		});
	}

	/**
	 * Has a model for one database, and one for both.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Databases {

		@Bean
		Migrations orders(DataSource dataSource) {
			return migrations(dataSource);
		}

		@Bean
		Migrations stock(DataSource dataSource) {
			return migrations(dataSource);
		}

		private static Migrations migrations(DataSource dataSource) {
			return new Migrations(dataSource, RevisionCatalogue.of(new FoundRevisions(List.of(), List.of())),
					MigrationSettings.defaults());
		}

		@Bean
		@Qualifier("orders")
		SchemaDefinition ofOrders() {
			return (op) -> op.createTable("orders", (table) -> table.column("id", Types.integer()));
		}

		@Bean
		SchemaDefinition ofBoth() {
			return (op) -> op.createTable("both", (table) -> table.column("id", Types.integer()));
		}

	}

}
