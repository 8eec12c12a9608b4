package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.autoconfigure.example.CreateDocuments;
import io.github.migrationboot.autoconfigure.example.Document;
import io.github.migrationboot.autoconfigure.example.ExampleApplication;
import io.github.migrationboot.runner.HistoryRow;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.MigrationStatus.State;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationStartIntegrationTests {

	private static final String DDL_AUTO = "spring.jpa.hibernate.ddl-auto=";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private ApplicationContextRunner runner() {
		return runner(this.postgres.jdbcUrl());
	}

	private ApplicationContextRunner runner(String url) {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationAutoConfiguration.class,
							JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class))
			.withUserConfiguration(ExamplePackage.class)
			.withPropertyValues("spring.datasource.url=" + url,
					"spring.datasource.username=" + this.postgres.username(), "spring.application.name=search",
					"spring.datasource.hikari.maximum-pool-size=1")
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("password",
						Map.of("spring.datasource.password", Placeholders.escape(this.postgres.password())))));
	}

	private ApplicationContextRunner withJpa() {
		return runner().withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class));
	}

	private List<String> tables() {
		return this.postgres.jdbcClient()
			.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1")
			.query(String.class)
			.list();
	}

	@Test
	void databaseIsMigratedBeforeThoseThatUseIt() {
		runner().withUserConfiguration(CountsDocuments.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean("count")).isEqualTo(0L);
			assertThat(tables()).containsExactly("alembic_version", "document", "migration_history");
			Migrations migrations = context.getBean(Migrations.class);
			assertThat(migrations.status().state()).isEqualTo(State.UP_TO_DATE);
			assertThat(migrations.history(10)).extracting(HistoryRow::revision)
				.containsExactly("0002_author", "0001_documents");
			assertThat(migrations.history(1)).extracting(HistoryRow::application).containsExactly("search");
		});
	}

	@Test
	void hibernateValidatesWhatTheRevisionsCreated() {
		withJpa().withPropertyValues(DDL_AUTO + "validate").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(EntityManagerFactory.class).getMetamodel().getEntities())
				.extracting((entity) -> (Object) entity.getJavaType())
				.containsExactly(Document.class);
		});
	}

	@Test
	void revisionIsGivenItsCollaborators() {
		runner().withPropertyValues("example.column=heading").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(this.postgres.jdbcClient().sql("SELECT count(heading) FROM document").query(Long.class).single())
				.isZero();
		});
	}

	@Test
	void startAtTheHeadMakesOneConnectionAndOneRoundTripAndNoRevision() {
		runner().run((context) -> assertThat(context).hasNotFailed());
		CreateDocuments.INSTANCES.set(0);
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			runner(proxy.jdbcUrl(this.postgres.database().name())).run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(proxy.connections()).isEqualTo(1);
				assertThat(proxy.startupRoundTrips()).isEqualTo(1);
				assertThat(proxy.roundTrips()).isEqualTo(1);
			});
		}
		assertThat(CreateDocuments.INSTANCES).hasValue(0);
	}

	@Test
	void validateRefusesAPendingRevisionAndChangesNothing() {
		String before = CatalogSnapshot.take(this.postgres.jdbcClient());
		runner().withPropertyValues("migration.mode=validate").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(Failure.of(context)).contains(
					"not at \"head\": 2 revisions are pending, 0001_documents, 0002_author", "migration.mode=upgrade");
		});
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
		runner().run((context) -> assertThat(context).hasNotFailed());
		runner().withPropertyValues("migration.mode=validate").run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "upgrade", "validate" })
	void revisionThatDoesSomethingElseNowEndsTheStartWhereThatIsWanted(String mode) {
		runner().withPropertyValues("example.column=heading").run((context) -> assertThat(context).hasNotFailed());
		runner().withPropertyValues("migration.mode=" + mode).run((context) -> assertThat(context).hasNotFailed());
		runner().withPropertyValues("migration.mode=" + mode, "migration.changed-revision=fail").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(Failure.of(context)).contains("A revision was changed after the database had been upgraded",
					"0001_documents", "migrations accept 0001_documents");
		});
	}

	@Test
	void waitGoesOnWhenSomeoneElseHasMigrated() {
		CompletableFuture<Void> migration = CompletableFuture.runAsync(
				() -> runner().run((context) -> assertThat(context).hasNotFailed()),
				CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
		runner().withPropertyValues("migration.mode=wait", "migration.wait.poll-interval=20ms")
			.withUserConfiguration(CountsDocuments.class)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean("count")).isEqualTo(0L);
			});
		migration.join();
	}

	@Test
	void waitEndsInTimeAndHasChangedNothing() {
		runner()
			.withPropertyValues("migration.mode=wait", "migration.wait.timeout=300ms",
					"migration.wait.poll-interval=20ms")
			.run((context) -> {
				assertThat(context).hasFailed();
				assertThat(Failure.of(context))
					.containsPattern(
							"not at \"head\" within \\d s: 2 revisions are pending, 0001_documents, 0002_author")
					.contains("raise migration.wait.timeout");
			});
		assertThat(tables()).isEmpty();
	}

	@Test
	void waitIsBoundedAlsoIfTheServerIsSilent() throws IOException {
		DataSource pool = DataSourceBuilder.create().url("jdbc:postgresql://localhost/app").username("app").build();
		assertThat(HikariDataSources.dedicated(pool, "app")).isInstanceOfSatisfying(DedicatedDataSource.class,
				(dedicated) -> assertThat(dedicated.getConnectionProperties()).containsEntry("loginTimeout", "30"));
		try (ServerSocket silent = new ServerSocket(0)) {
			runner("jdbc:postgresql://localhost:" + silent.getLocalPort() + "/app?loginTimeout=1")
				.withPropertyValues("migration.mode=wait", "migration.wait.timeout=500ms")
				.run((context) -> {
					assertThat(context).hasFailed();
					assertThat(Failure.of(context)).containsPattern("within \\d s: No connection to the database")
						.contains("Action: Check that the server runs");
				});
		}
	}

	@Test
	void noneLeavesTheDatabaseAlone() {
		runner().withPropertyValues("migration.mode=none").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(Migrations.class).status().state()).isEqualTo(State.PENDING);
		});
		assertThat(tables()).isEmpty();
	}

	@Test
	void strategyReplacesTheUpgrade() {
		runner().withBean(MigrationStrategy.class, () -> (migrations) -> migrations.upgrade("0001_documents"))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(Migrations.class).current()).extracting((node) -> node.id())
					.containsExactly("0001_documents");
			});
	}

	@Test
	void targetIsWhereTheUpgradeStops() {
		runner().withPropertyValues("migration.target=0001").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(Migrations.class).current()).extracting((node) -> node.id())
				.containsExactly("0001_documents");
		});
	}

	@Test
	void trainingRunLeavesTheDatabaseAlone() {
		SpringProperties.setProperty("spring.context.exit", "onRefresh");
		try {
			MigrationInitializer initializer = new MigrationInitializer(new Migrations(this.postgres.dataSource(),
					RevisionCatalogue.of(List.of()), MigrationSettings.defaults()), (migrations) -> {
						throw new IllegalStateException("It has migrated");
					}, new DdlAutoCheck(new DefaultListableBeanFactory(), new StandardEnvironment()));
			initializer.afterPropertiesSet();
		}
		finally {
			SpringProperties.setProperty("spring.context.exit", null);
		}
		assertThat(tables()).isEmpty();
	}

	@Test
	void schemaIsCreatedForTheTablesAndTheRevisions() {
		runner().withPropertyValues("migration.schema=search").run((context) -> assertThat(context).hasNotFailed());
		assertThat(tables()).isEmpty();
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'search' ORDER BY 1")
			.query(String.class)
			.list()).containsExactly("alembic_version", "document", "migration_history");
	}

	@Test
	void schemaOfThePoolIsThatOfTheMigrations() {
		this.postgres.jdbcClient().sql("CREATE SCHEMA app").update();
		runner().withPropertyValues("spring.datasource.hikari.schema=app")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(tables()).isEmpty();
		assertThat(this.postgres.jdbcClient().sql("SELECT count(*) FROM app.document").query(Long.class).single())
			.isZero();
	}

	@Test
	void poolIsNotTouchedWhileItsOnlyConnectionIsTaken() {
		runner().withPropertyValues("migration.mode=none").run((context) -> {
			try (var connection = context.getBean(DataSource.class).getConnection()) {
				assertThat(connection.isValid(1)).isTrue();
				assertThat(context.getBean(Migrations.class).upgrade().steps()).hasSize(2);
			}
		});
	}

	@Test
	void sessionSaysWhatItIsFor() {
		runner().withBean(MigrationStrategy.class, () -> (migrations) -> {
			try (var connection = migrations.getDataSource().getConnection();
					var statement = connection.createStatement();
					var row = statement.executeQuery("SELECT current_setting('application_name')")) {
				row.next();
				assertThat(row.getString(1)).isEqualTo("search:migrations");
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void ownLoginMigratesAndOwnsTheTables() {
		this.postgres.createRole("migrator", "m1", "SUPERUSER");
		runner().withPropertyValues("migration.username=migrator", "migration.password=m1")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
			.query(String.class)
			.single()).isEqualTo("migrator");
	}

	@Test
	void markedDataSourceIsTheOneThatIsMigrated() {
		runner("jdbc:postgresql://localhost:1/nowhere")
			.withBean("marked", DataSource.class, this.postgres::dataSource, (definition) -> {
				((AbstractBeanDefinition) definition)
					.addQualifier(new AutowireCandidateQualifier(MigrationDataSource.class));
				((AbstractBeanDefinition) definition).setDefaultCandidate(false);
			})
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(tables()).contains("document");
	}

	@Test
	void hibernateThatChangesTablesIsRefusedBeforeAnythingIsTouched() {
		for (String property : List.of(DDL_AUTO + "update", DDL_AUTO + "create", DDL_AUTO + "create-drop",
				"spring.jpa.properties.hibernate.hbm2ddl.auto=update")) {
			withJpa().withPropertyValues(property).run((context) -> {
				assertThat(context).hasFailed();
				assertThat(Failure.of(context)).contains("Hibernate is told to change the tables (" + property + ")",
						"to validate, or none");
			});
		}
		assertThat(tables()).isEmpty();
	}

	@Test
	void settingOfHibernateDoesNotMatterWithoutHibernate() {
		runner().withPropertyValues(DDL_AUTO + "update").run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void settingOfHibernateDoesNotMatterWithoutRevisions() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(MigrationAutoConfiguration.class, HibernateJpaAutoConfiguration.class))
			.withBean(DataSource.class, this.postgres::dataSource)
			.withUserConfiguration(EntityPackageOnly.class)
			.withPropertyValues(DDL_AUTO + "update")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = ExampleApplication.class)
	static class ExamplePackage {

	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackages = "io.github.migrationboot.autoconfigure.nothing")
	static class EntityPackageOnly {

	}

	@Configuration(proxyBeanMethods = false)
	static class CountsDocuments {

		@Bean
		Long count(JdbcClient jdbc) {
			return jdbc.sql("SELECT count(*) FROM document").query(Long.class).single();
		}

	}

}
