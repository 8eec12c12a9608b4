package io.github.migrationboot.autoconfigure;

import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

import io.github.migrationboot.autogenerate.Autogenerate;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.runner.SetupSettings;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.SqlRevisionSource;

/**
 * Auto-configuration of migrations. An application with {@link Migrations} of its own
 * keeps them, and gets no initializer that would run them.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "migration.enabled", matchIfMissing = true)
@Conditional(DatabaseCondition.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
@ImportRuntimeHints(MigrationRuntimeHints.class)
public final class MigrationAutoConfiguration {

	@Bean
	MigrationSchemaManagementProvider migrationSchemaManagementProvider(ObjectProvider<Migrations> migrations) {
		return new MigrationSchemaManagementProvider(migrations);
	}

	/**
	 * The beans that an application with {@link Migrations} of its own does without.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean(Migrations.class)
	@EnableConfigurationProperties(MigrationProperties.class)
	@Import(RevisionFilesConfiguration.class)
	static class MigrationsConfiguration {

		@Bean
		static RevisionBeanRegistrar revisionBeanRegistrar(Environment environment, ResourceLoader resourceLoader) {
			return new RevisionBeanRegistrar(environment, resourceLoader);
		}

		@Bean
		@ConditionalOnMissingBean(MigrationConnectionDetails.class)
		PropertiesMigrationConnectionDetails migrationConnectionDetails(MigrationProperties properties) {
			return PropertiesMigrationConnectionDetails.of(properties);
		}

		@Bean
		MigrationConfiguration migrationConfiguration(MigrationProperties properties,
				ObjectProvider<MigrationCustomizer> customizers) {
			MigrationConfiguration configuration = new MigrationConfiguration(properties);
			customizers.orderedStream().forEach((customizer) -> customizer.customize(configuration));
			return configuration;
		}

		@Bean
		@ConditionalOnMissingBean
		RevisionCatalogue revisionCatalogue(ApplicationContext context, RevisionBeanRegistrar registrar,
				MigrationConfiguration configuration) {
			return RevisionCatalogue.of(new RevisionBeans(context, registrar).find(),
					new SqlRevisionSource(context, configuration.getLocations()).find());
		}

		@Bean
		@ConditionalOnMissingBean
		MigrationSettings migrationSettings(MigrationProperties properties, MigrationConfiguration configuration,
				Environment environment, ObjectProvider<BuildProperties> buildProperties) {
			BuildProperties build = buildProperties.getIfAvailable();
			return new MigrationSettings(configuration.getTarget(), properties.schema(), properties.versionTable(),
					properties.versionTableSchema(), properties.historyTable(), properties.lock().timeout(),
					properties.lock().pollInterval(), environment.getProperty("spring.application.name"),
					(build != null) ? build.getVersion() : environment.getProperty("spring.application.version"),
					properties.transactionMode(), properties.unknownRevision(),
					new SetupSettings(properties.createDatabase(), properties.extensions(), properties.resetAllowed()),
					properties.safety());
		}

		@Bean
		Migrations migrations(ApplicationContext context, MigrationConnectionDetails connectionDetails,
				@MigrationDataSource ObjectProvider<DataSource> migrationDataSource,
				ObjectProvider<DataSource> dataSource, RevisionCatalogue catalogue, MigrationSettings settings) {
			Supplier<DataSource> resolved = () -> new MigrationDataSourceResolver(context, context.getEnvironment(),
					connectionDetails)
				.resolve(migrationDataSource, dataSource);
			return new Migrations((context instanceof MigrationCommandContext)
					? LateDataSource.of(resolved, context.getEnvironment()) : resolved.get(), catalogue, settings);
		}

		@Bean
		@Lazy
		@ConditionalOnMissingBean
		Autogenerate autogenerate(ApplicationContext context, Migrations migrations, MigrationProperties properties) {
			return new AutogenerateFactory(context).create(migrations, properties.autogenerate());
		}

		@Bean
		@ConditionalOnMissingBean
		MigrationInitializer migrationInitializer(Migrations migrations, MigrationProperties properties,
				ObjectProvider<MigrationStrategy> strategy, ApplicationContext context) {
			// What uses the database may be created for a command too, and then the
			// command alone decides what becomes of the database.
			MigrationStrategy atStart = (context instanceof MigrationCommandContext) ? null
					: StartStrategy.of(properties, strategy.getIfAvailable());
			return new MigrationInitializer(migrations, atStart, new DdlAutoCheck(context, context.getEnvironment()));
		}

	}

}
