package io.github.migrationboot.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import io.github.migrationboot.autoconfigure.fleet.FleetApplication;
import io.github.migrationboot.autogenerate.ModelSource;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JpaModelSource}.
 */
class JpaModelSourceIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private ConfigurableApplicationContext start(String... arguments) {
		return start(new SpringApplicationBuilder(FleetApplication.class), arguments);
	}

	private ConfigurableApplicationContext start(SpringApplicationBuilder application, String... arguments) {
		return application.web(WebApplicationType.NONE)
			.properties("spring.datasource.url=" + this.postgres.jdbcUrl(),
					"spring.datasource.username=" + this.postgres.username(),
					"spring.datasource.password=" + Placeholders.escape(this.postgres.password()),
					"migration.mode=none")
			.run(arguments);
	}

	private static List<ModelSource> sources(ConfigurableApplicationContext context) {
		return JpaModelSources.find(context.getBeanFactory(), context.getBean(DataSource.class)::equals);
	}

	@Test
	void runningApplicationTellsWhatItsEntitiesWant() {
		try (ConfigurableApplicationContext context = start("--spring.jpa.hibernate.ddl-auto=none")) {
			ModelSource source = sources(context).get(0);
			assertThat(source.name())
				.isEqualTo("entities of persistence unit \"default\" in io.github.migrationboot.autoconfigure.fleet");
			assertThat(source.script()).contains("create table vehicle (", "plate_number varchar(20) not null unique",
					"vehicle_type varchar(50)", "created_at timestamp(6) with time zone not null", "charging integer",
					"create type Fuel as enum", "comment on table vehicle is", "create table driver_licences",
					"create sequence drivers_seq", "create index drivers_name_idx");
			assertThat(this.postgres.jdbcClient()
				.sql("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")
				.query(Integer.class)
				.single()).isZero();
			assertThat(context.getBean(EntityManagerFactory.class).isOpen()).isTrue();
		}
	}

	@Test
	void propertiesAreTheApplications() {
		try (ConfigurableApplicationContext context = start("--spring.jpa.properties.hibernate.default_schema=app",
				"--spring.jpa.hibernate.naming.physical-strategy="
						+ "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl",
				"--spring.jpa.properties.hibernate.format_sql=true")) {
			assertThat(sources(context).get(0).script()).contains("create table app.Vehicle (",
					"plateNumber varchar(20)");
		}
	}

	@Test
	void scriptIsTheSameEachTime() {
		try (ConfigurableApplicationContext context = start()) {
			ModelSource source = sources(context).get(0);
			assertThat(source.script()).isNotBlank().isEqualTo(source.script());
		}
	}

	@Test
	void commandMakesTheFactoryWithoutTouchingTables() {
		for (String action : List.of("validate", "update", "create")) {
			SpringApplicationBuilder application = new SpringApplicationBuilder(FleetApplication.class);
			try (MigrationCommandContext context = new MigrationCommandContext()) {
				ConfigurableApplicationContext run = start(application.contextFactory((type) -> context),
						"--spring.jpa.hibernate.ddl-auto=" + action);
				assertThat(sources(run).get(0).script()).contains("create table vehicle (");
				assertThat(this.postgres.jdbcClient()
					.sql("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")
					.query(Integer.class)
					.single()).isZero();
			}
		}
	}

	@Test
	void unitOfAnotherDatabaseIsLeftOutUnlessItIsTheOnlyOne() {
		try (ConfigurableApplicationContext context = start()) {
			assertThat(JpaModelSources.find(context.getBeanFactory(), DelegatingDataSource.class::isInstance))
				.hasSize(1);
		}
	}

}
