package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.javapoet.ClassName;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.r2dbc.core.DatabaseClient;

import io.github.migrationboot.actuate.MigrationsEndpoint;
import io.github.migrationboot.autoconfigure.example.ExampleApplication;
import io.github.migrationboot.internal.writing.RevisionFiles;
import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.script.RevisionCatalogue;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationAutoConfigurationTests {

	private static final String EXAMPLE = "migration.packages=io.github.migrationboot.autoconfigure.example";

	private static final String FIRST_REVISION = "io.github.migrationboot.autoconfigure.example.CreateDocuments";

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationAutoConfiguration.class,
				JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
				MigrationEndpointAutoConfiguration.class, MigrationHealthAutoConfiguration.class))
		.withPropertyValues("migration.mode=none");

	private final ApplicationContextRunner withDatabase = this.contextRunner
		.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/app");

	@Test
	void backsOffWithoutADatabase() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationAutoConfiguration.class))
			.run((context) -> assertThat(context).doesNotHaveBean(Migrations.class)
				.doesNotHaveBean(MigrationInitializer.class));
	}

	@Test
	void backsOffWhenDisabled() {
		this.withDatabase.withPropertyValues("migration.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(Migrations.class)
				.doesNotHaveBean(MigrationsEndpoint.class));
	}

	@Test
	void migratesADataSource() {
		this.withDatabase.run((context) -> assertThat(context).hasSingleBean(Migrations.class)
			.hasSingleBean(MigrationInitializer.class)
			.hasBean("migrationsHealthIndicator"));
	}

	@Test
	void migratesAUrlOfItsOwnWithoutADataSource() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationAutoConfiguration.class))
			.withPropertyValues("migration.mode=none", "migration.url=postgres://u:p@localhost:1/app")
			.run((context) -> assertThat(dedicated(context).getUrl()).startsWith("jdbc:postgresql://localhost:1/app"));
	}

	@Test
	void migratesTheDatabaseOfAnApplicationWithR2dbc() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationAutoConfiguration.class))
			.withPropertyValues("migration.mode=none", "spring.r2dbc.url=r2dbc:postgresql://localhost:1/app",
					"spring.r2dbc.username=reactive")
			.run((context) -> {
				assertThat(dedicated(context).getUrl()).startsWith("jdbc:postgresql://localhost:1/app");
				assertThat(dedicated(context).getConnectionProperties()).containsEntry("user", "reactive");
			});
	}

	@Test
	void migratesTheDatabaseOfAContainerWithoutADataSource() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationAutoConfiguration.class))
			.withPropertyValues("migration.mode=none")
			.withBean(JdbcConnectionDetails.class, ContainerConnectionDetails::new)
			.run((context) -> {
				assertThat(dedicated(context).getUrl()).startsWith("jdbc:postgresql://localhost:1/app");
				assertThat(dedicated(context).getConnectionProperties()).containsEntry("user", "container")
					.containsEntry("password", "c");
			});
	}

	@Test
	void flywayComesFirst() {
		assertThat(new MigrationInitializerDetector().getOrder()).isGreaterThan(1)
			.isLessThan(Ordered.LOWEST_PRECEDENCE);
	}

	@Test
	void backsOffForMigrationsOfTheApplication() {
		this.withDatabase.withUserConfiguration(OwnMigrations.class)
			.withPropertyValues("management.endpoints.web.exposure.include=migrations")
			.run((context) -> assertThat(context).hasSingleBean(Migrations.class)
				.hasBean("ownMigrations")
				.doesNotHaveBean(MigrationInitializer.class)
				.hasSingleBean(MigrationsEndpoint.class));
	}

	@Test
	void worksWithoutWhatIsOptional() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate", "com.zaxxer.hikari",
					"jakarta.persistence", "org.springframework.r2dbc", "org.springframework.boot.health"))
			.withPropertyValues("migration.mode=none")
			.withBean(DataSource.class, () -> new SimpleDriverDataSource(new Driver(), "jdbc:postgresql://h/db"))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(Migrations.class));
	}

	/**
	 * Their other conditions are classes of the optional modules themselves, so Spring
	 * Boot must know without loading anything that it has to leave them out.
	 */
	@Test
	void endpointAndIndicatorAreLeftOutWithoutTheirModules() throws IOException {
		Properties metadata = PropertiesLoaderUtils
			.loadAllProperties("META-INF/spring-autoconfigure-metadata.properties");
		assertThat(onClass(metadata, MigrationEndpointAutoConfiguration.class))
			.contains(ConditionalOnAvailableEndpoint.class.getName());
		assertThat(onClass(metadata, MigrationHealthAutoConfiguration.class)).contains(HealthIndicator.class.getName(),
				ConditionalOnEnabledHealthIndicator.class.getName());
	}

	private static String onClass(Properties metadata, Class<?> configuration) {
		return metadata.getProperty(configuration.getName() + ".ConditionalOnClass", "");
	}

	@Test
	void endpointAndIndicatorCanBeSwitchedOff() {
		this.withDatabase
			.withPropertyValues("management.endpoint.migrations.access=NONE",
					"management.health.migrations.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class)
				.doesNotHaveBean(HealthIndicator.class));
	}

	@Test
	void endpointIsThereOnlyWhereItIsExposed() {
		this.withDatabase.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
		this.withDatabase.withPropertyValues("management.endpoints.web.exposure.include=migrations")
			.run((context) -> assertThat(context).hasSingleBean(MigrationsEndpoint.class));
	}

	@Test
	void findsRevisionsOfTheApplicationsPackagesAndOfTheConfiguredOnes() {
		this.withDatabase.withUserConfiguration(ExamplePackage.class).run(this::hasBothRevisions);
		this.withDatabase.withPropertyValues(EXAMPLE).run(this::hasBothRevisions);
	}

	private void hasBothRevisions(ApplicationContext context) {
		assertThat(context.getBean(RevisionCatalogue.class).graph().revisions()).extracting((node) -> node.id())
			.containsExactly("0001_documents", "0002_author");
	}

	@Test
	void revisionIsALazyBeanWhoseClassIsNotLoaded() {
		this.withDatabase.withPropertyValues(EXAMPLE).run((context) -> {
			ConfigurableListableBeanFactory beanFactory = context.getSourceApplicationContext().getBeanFactory();
			assertThat(context.getBeanNamesForType(Object.class)).contains(FIRST_REVISION);
			assertThat(beanFactory.getType(FIRST_REVISION, false)).isEqualTo(Migration.class);
			assertThat(beanFactory.containsSingleton(FIRST_REVISION)).isFalse();
			assertThat(beanFactory.getMergedBeanDefinition(FIRST_REVISION).isLazyInit()).isTrue();
			assertThat(((AbstractBeanDefinition) beanFactory.getMergedBeanDefinition(FIRST_REVISION)).hasBeanClass())
				.isFalse();
		});
	}

	@Test
	void revisionThatIsAComponentStaysOneBeanAndBecomesLazy() {
		this.withDatabase.withUserConfiguration(Components.class).withPropertyValues(EXAMPLE).run((context) -> {
			ConfigurableListableBeanFactory beanFactory = context.getSourceApplicationContext().getBeanFactory();
			assertThat(beanFactory.getBeanDefinition("addAuthor").isLazyInit()).isTrue();
			assertThat(beanFactory.containsSingleton("addAuthor")).isFalse();
			assertThat(context.getBeanNamesForType(Migration.class)).containsExactlyInAnyOrder("addAuthor",
					FIRST_REVISION);
		});
	}

	@Test
	void customizersAddLocationsAndSetTheTarget() {
		this.withDatabase
			.withBean(MigrationCustomizer.class,
					() -> (configuration) -> configuration.addLocation("classpath*:autoconfigure/vector/**/*.sql"))
			.withBean("target", MigrationCustomizer.class, () -> (configuration) -> configuration.setTarget("heads"))
			.run((context) -> {
				assertThat(context.getBean(RevisionCatalogue.class).graph().find("0001_vector")).isNotNull();
				assertThat(context.getBean(MigrationSettings.class).target()).isEqualTo("heads");
			});
	}

	@Test
	void settingsHaveTheNameOfTheApplication() {
		this.withDatabase.withPropertyValues("spring.application.name=search", "spring.application.version=1.2.3")
			.run((context) -> {
				assertThat(context.getBean(MigrationSettings.class).application()).isEqualTo("search");
				assertThat(context.getBean(MigrationSettings.class).applicationVersion()).isEqualTo("1.2.3");
			});
	}

	@Test
	void connectionIsOutsideOfThePoolAndSaysWhatItIsFor() {
		this.withDatabase.withPropertyValues("spring.application.name=search", "spring.datasource.hikari.schema=app",
				"spring.datasource.hikari.data-source-properties.sslmode=require", "spring.datasource.username=owner")
			.run((context) -> {
				SimpleDriverDataSource dedicated = dedicated(context);
				assertThat(dedicated.getSchema()).isEqualTo("app");
				assertThat(dedicated.getConnectionProperties()).containsEntry("ApplicationName", "search:migrations")
					.containsEntry("sslmode", "require")
					.containsEntry("user", "owner");
			});
	}

	@Test
	void dataSourceOfAnotherKindIsUsedAsItIs() {
		DataSource own = new SimpleDriverDataSource(new Driver(), "jdbc:postgresql://localhost:1/app");
		this.contextRunner.withBean(DataSource.class, () -> own)
			.run((context) -> assertThat(context.getBean(Migrations.class).getDataSource()).isSameAs(own));
	}

	@Test
	void poolWithAnotherDriverIsUsedAsItIs() {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl("jdbc:tc:postgresql:17:///app");
		this.contextRunner.withBean(DataSource.class, () -> pool)
			.run((context) -> assertThat(context.getBean(Migrations.class).getDataSource()).isSameAs(pool));
	}

	@Test
	void ownLoginReplacesTheOneInTheUrl() {
		this.contextRunner
			.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/app?user=app&password=a",
					"migration.username=owner", "migration.password=o")
			.run((context) -> {
				assertThat(dedicated(context).getUrl()).doesNotContain("user=", "password=");
				assertThat(dedicated(context).getConnectionProperties()).containsEntry("user", "owner")
					.containsEntry("password", "o");
			});
	}

	@Test
	void markedDataSourceWinsOverEverythingElse() {
		this.withDatabase.withUserConfiguration(Marked.class)
			.withPropertyValues("migration.url=postgresql://localhost:1/other")
			.run((context) -> assertThat(context.getBean(Migrations.class).getDataSource())
				.isSameAs(context.getBean("marked")));
	}

	@Test
	void severalDataSourcesAreRefusedWithTheirNames() {
		this.contextRunner.withUserConfiguration(TwoDataSources.class).run((context) -> {
			assertThat(context).hasFailed();
			assertThat(Failure.of(context)).contains("There are 2 DataSources, one, two", "@MigrationDataSource");
		});
	}

	@Test
	void schemaIsManagedForTheDataSourceItself() {
		this.withDatabase.run((context) -> {
			MigrationSchemaManagementProvider provider = context.getBean(MigrationSchemaManagementProvider.class);
			assertThat(provider.getSchemaManagement(context.getBean(DataSource.class)))
				.isEqualTo(SchemaManagement.MANAGED);
			assertThat(provider.getSchemaManagement(new SimpleDriverDataSource()))
				.isEqualTo(SchemaManagement.UNMANAGED);
		});
	}

	@Test
	void jdbcClientDependsOnTheInitializer() {
		this.withDatabase.run((context) -> assertThat(
				context.getSourceApplicationContext().getBeanFactory().getBeanDefinition("jdbcClient").getDependsOn())
			.contains("migrationInitializer"));
	}

	@Test
	void databaseClientOfR2dbcDependsOnTheInitializer() {
		this.withDatabase.withBean("client", DatabaseClient.class, () -> DatabaseClient.create(unused()))
			.run((context) -> assertThat(
					context.getSourceApplicationContext().getBeanFactory().getBeanDefinition("client").getDependsOn())
				.containsExactly("migrationInitializer"));
	}

	private static ConnectionFactory unused() {
		return (ConnectionFactory) Proxy.newProxyInstance(ConnectionFactory.class.getClassLoader(),
				new Class<?>[] { ConnectionFactory.class }, (self, method, arguments) -> switch (method.getName()) {
					case "getMetadata" -> (ConnectionFactoryMetadata) () -> "PostgreSQL";
					default -> throw new UnsupportedOperationException(method.getName());
				});
	}

	@Test
	void aheadOfTimeProcessingKeepsTheRevisionsAndNeedsNoDatabase() {
		System.setProperty(AbstractAotProcessor.AOT_PROCESSING, "true");
		try (GenericApplicationContext context = new AnnotationConfigApplicationContext()) {
			TestPropertyValues.of("spring.datasource.url=jdbc:postgresql://localhost:1/app").applyTo(context);
			((AnnotationConfigApplicationContext) context).register(ExamplePackage.class,
					DataSourceAutoConfiguration.class, MigrationAutoConfiguration.class);
			InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
			DefaultGenerationContext generation = new DefaultGenerationContext(
					new ClassNameGenerator(ClassName.get("example", "Application")), files);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			generation.writeGeneratedContent();
			assertThat(files.getGeneratedFiles(GeneratedFiles.Kind.SOURCE).keySet())
				.anyMatch((name) -> name.contains("CreateDocuments"));
		}
		finally {
			System.clearProperty(AbstractAotProcessor.AOT_PROCESSING);
		}
	}

	@Test
	void nativeImageKeepsTheFilesOfTheDefaultLocation() {
		RuntimeHints hints = new RuntimeHints();
		new MigrationRuntimeHints().registerHints(hints, null);
		assertThat(RuntimeHintsPredicates.resource().forResource("db/revisions/search/0001.sql")).accepts(hints);
		assertThat(RuntimeHintsPredicates.resource().forResource("db/objects/active.1.sql")).accepts(hints);
	}

	@Test
	void nativeImageKeepsTheQueriesOfTheCatalog() throws IOException {
		RuntimeHints hints = new RuntimeHints();
		new MigrationRuntimeHints().registerHints(hints, null);
		String folder = "io/github/migrationboot/autogenerate/internal/catalog/";
		assertThat(new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "*.sql"))
			.hasSizeGreaterThan(10)
			.allSatisfy(
					(query) -> assertThat(RuntimeHintsPredicates.resource().forResource(folder + query.getFilename()))
						.accepts(hints));
	}

	@Test
	void sourcesAreLookedForOnlyWhenSomebodyAsks() {
		this.withDatabase.withPropertyValues(EXAMPLE).run((context) -> {
			assertThat(context.getBeanFactory().containsSingleton("revisionFiles")).isFalse();
			RevisionNode first = context.getBean(Migrations.class).graph().bases().get(0);
			assertThat(
					context.getBean(RevisionFiles.class).sources(List.of(), List.of(RevisionTarget.parse(first.id()))))
				.containsExactly(Path.of("src/test/java", FIRST_REVISION.replace('.', '/') + ".java").toAbsolutePath());
		});
	}

	@Test
	void severalMigrationsAreNamedByTheirBeans() {
		this.withDatabase.withUserConfiguration(OwnMigrations.class, OtherMigrations.class)
			.run((context) -> assertThat(MigrationBeans.byName(context)).containsOnlyKeys("ownMigrations",
					"otherMigrations"));
		this.withDatabase.run((context) -> assertThat(MigrationBeans.byName(context)).containsOnlyKeys("default"));
	}

	private static DedicatedDataSource dedicated(ApplicationContext context) {
		return (DedicatedDataSource) context.getBean(Migrations.class).getDataSource();
	}

	private static Migrations newMigrations() {
		return new Migrations(new SimpleDriverDataSource(), RevisionCatalogue.of(List.of()),
				MigrationSettings.defaults());
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnMigrations {

		@Bean
		Migrations ownMigrations() {
			return newMigrations();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OtherMigrations {

		@Bean
		Migrations otherMigrations() {
			return newMigrations();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = ExampleApplication.class)
	static class ExamplePackage {

	}

	@Configuration(proxyBeanMethods = false)
	@ComponentScan(basePackageClasses = ExampleApplication.class, useDefaultFilters = false,
			includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*AddAuthor"))
	static class Components {

	}

	@Configuration(proxyBeanMethods = false)
	static class Marked {

		@Bean(defaultCandidate = false)
		@MigrationDataSource
		DataSource marked() {
			return new SimpleDriverDataSource(new Driver(), "jdbc:postgresql://localhost:1/marked");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoDataSources {

		@Bean
		DataSource one() {
			return new SimpleDriverDataSource(new Driver(), "jdbc:postgresql://localhost:1/one");
		}

		@Bean
		DataSource two() {
			return new SimpleDriverDataSource(new Driver(), "jdbc:postgresql://localhost:1/two");
		}

	}

	static class ContainerConnectionDetails implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return "container";
		}

		@Override
		public String getPassword() {
			return "c";
		}

		@Override
		public String getJdbcUrl() {
			return "jdbc:postgresql://localhost:1/app";
		}

	}

}
