package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.migrationboot.autoconfigure.fleet.FleetApplication;
import io.github.migrationboot.autogenerate.Autogenerate;
import io.github.migrationboot.autogenerate.DraftOptions;
import io.github.migrationboot.autogenerate.NoModelException;
import io.github.migrationboot.autogenerate.OperationRewriter;
import io.github.migrationboot.autogenerate.RevisionDraft;
import io.github.migrationboot.autogenerate.SchemaDefinition;
import io.github.migrationboot.autogenerate.SchemaDifferenceException;
import io.github.migrationboot.autogenerate.SchemaFilter;
import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.script.RevisionKind;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Autogenerate in an application with entities.
 */
@ExtendWith(OutputCaptureExtension.class)
class AutogenerateApplicationIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Thread.UncaughtExceptionHandler handler = Thread.currentThread().getUncaughtExceptionHandler();

	private final List<String> arguments = new ArrayList<>();

	@BeforeEach
	void describeDatabase() {
		this.arguments.add("--spring.datasource.url=" + this.postgres.jdbcUrl());
		this.arguments.add("--spring.datasource.username=" + this.postgres.username());
		this.arguments.add("--spring.datasource.password=" + Placeholders.escape(this.postgres.password()));
	}

	@AfterEach
	void restore() {
		Thread.currentThread().setUncaughtExceptionHandler(this.handler);
	}

	private ConfigurableApplicationContext start(Class<?>... sources) {
		return new SpringApplicationBuilder(sources).web(WebApplicationType.NONE)
			.run(this.arguments.toArray(String[]::new));
	}

	private int check() {
		List<String> typed = new ArrayList<>(List.of("migrations", "check"));
		typed.addAll(this.arguments);
		return catchThrowableOfType(MigrationCommandExit.class,
				() -> SpringApplication.run(FleetApplication.class, typed.toArray(String[]::new)))
			.getExitCode();
	}

	private void apply(RevisionDraft draft) {
		this.postgres.jdbcClient().sql(draft.text(RevisionKind.SQL).upgrade()).update();
	}

	@Test
	void entitiesBecomeARevisionAndThenThereIsNothingLeft(CapturedOutput output) {
		try (ConfigurableApplicationContext context = start(FleetApplication.class)) {
			Autogenerate autogenerate = context.getBean(Autogenerate.class);
			assertThatExceptionOfType(SchemaDifferenceException.class).isThrownBy(autogenerate::assertUpToDate)
				.satisfies((ex) -> assertThat(ex.getDifferences().lines()).contains("added table vehicle",
						"added table drivers", "added type fuel"));
			RevisionDraft draft = autogenerate.draft(DraftOptions.NONE);
			assertThat(draft.text(RevisionKind.SQL).upgrade()).contains("plate_number varchar(20) NOT NULL",
					"vehicle_type varchar(50)", "created_at timestamp", "updated_at timestamp",
					"CREATE INDEX drivers_name_idx");
			apply(draft);
			assertThatNoException().isThrownBy(autogenerate::assertUpToDate);
			assertThat(autogenerate.draft(DraftOptions.NONE).isEmpty()).isTrue();
		}
		this.arguments.add("--spring.jpa.hibernate.ddl-auto=validate");
		assertThat(check()).isZero();
		assertThat(output.getOut()).endsWith("No new upgrade operations detected.\n");
	}

	@Test
	void checkOfACommandListsTheDifferences(CapturedOutput output) {
		this.arguments.add("--spring.jpa.hibernate.ddl-auto=validate");
		assertThat(check()).isEqualTo(3);
		assertThat(output.getOut()).contains("New upgrade operations detected:\n  added ", "\n  added table vehicle\n");
	}

	@Test
	void sequenceOfAnotherIncrementIsADifferenceAndNoFailure(CapturedOutput output) {
		try (ConfigurableApplicationContext context = start(FleetApplication.class)) {
			apply(context.getBean(Autogenerate.class).draft(DraftOptions.NONE));
		}
		this.postgres.jdbcClient().sql("ALTER SEQUENCE drivers_seq INCREMENT 20").update();
		assertThat(check()).isEqualTo(3);
		assertThat(output.getOut())
			.endsWith("New upgrade operations detected:\n  changed sequence drivers_seq: increment 20 → 50\n");
	}

	@Test
	void addedColumnIsToldOnceAlsoIfItRefusesNulls() {
		try (ConfigurableApplicationContext context = start(FleetApplication.class)) {
			Autogenerate autogenerate = context.getBean(Autogenerate.class);
			apply(autogenerate.draft(DraftOptions.NONE));
			this.postgres.jdbcClient().sql("ALTER TABLE vehicle DROP COLUMN plate_number").update();
			assertThat(autogenerate.compare().lines()).contains("added column vehicle.plate_number")
				.noneMatch((line) -> line.contains("not null"));
		}
	}

	@Test
	void entitiesThatJpaRefusesAreAFailureWithAdvice(CapturedOutput output) {
		this.arguments.add("--spring.jpa.mapping-resources=com/acme/missing.xml");
		assertThat(check()).isOne();
		assertThat(output.getErr()).contains("FAILED: The schema that the entities want cannot be told: ",
				"com/acme/missing.xml", "Correct the mapping or the setting");
	}

	@Test
	void packagesWithoutEntitiesAreNamed() {
		try (ConfigurableApplicationContext context = start(FleetApplication.class, NoEntities.class)) {
			assertThatExceptionOfType(NoModelException.class)
				.isThrownBy(() -> context.getBean(Autogenerate.class).draft(DraftOptions.NONE))
				.satisfies((ex) -> {
					assertThat(ex.getDescription())
						.contains("entities of persistence unit \"default\" in com.acme.nothing");
					assertThat(ex.getAction()).contains("@EntityScan");
				});
		}
	}

	@Test
	void filesAndDefinitionsSayMoreThanEntities(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("more.sql"),
				"CREATE INDEX vehicle_power ON vehicle (id) WHERE fuel = 'POWER';");
		try (ConfigurableApplicationContext context = start(FleetApplication.class)) {
			apply(context.getBean(Autogenerate.class).draft(DraftOptions.NONE));
		}
		this.arguments.add("--migration.autogenerate.schema-locations=file:" + file);
		try (ConfigurableApplicationContext context = start(FleetApplication.class)) {
			assertThat(context.getBean(Autogenerate.class).compare().lines()).singleElement()
				.asString()
				.startsWith("added index vehicle_power");
		}
	}

	@Test
	void beansHaveTheirSay() {
		try (ConfigurableApplicationContext context = start(FleetApplication.class, Beans.class)) {
			RevisionDraft draft = context.getBean(Autogenerate.class).draft(DraftOptions.NONE);
			assertThat(draft.differences().lines()).contains("added view vehicles")
				.noneMatch((line) -> line.contains("licences"));
			assertThat(draft.text(RevisionKind.SQL).upgrade()).contains("SELECT 'table'");
		}
	}

	@Test
	void patternsOfTheSettingsCount() {
		this.arguments.add("--migration.autogenerate.include=drivers*");
		this.arguments.add("--migration.autogenerate.exclude=drivers_*");
		try (ConfigurableApplicationContext context = start(FleetApplication.class)) {
			assertThat(context.getBean(Autogenerate.class).compare().lines()).containsExactly("added table drivers");
		}
	}

	@Test
	void missingSchemaFileIsNamed() {
		this.arguments.add("--migration.autogenerate.schema-locations=classpath:nosuch.sql");
		try (ConfigurableApplicationContext context = start(FleetApplication.class)) {
			assertThatExceptionOfType(SchemaFileException.class)
				.isThrownBy(() -> context.getBean(Autogenerate.class).compare())
				.satisfies((ex) -> assertThat(ex.getLocation()).isEqualTo("classpath:nosuch.sql"));
		}
	}

	@Test
	void wantedSchemaCanBeInADatabaseOfItsOwn() {
		this.arguments.add("--migration.autogenerate.scratch=database");
		try (ConfigurableApplicationContext context = start(FleetApplication.class)) {
			assertThat(context.getBean(Autogenerate.class).compare().lines()).contains("added table vehicle");
		}
	}

	/**
	 * Scans a package that has no entities.
	 */
	@Configuration(proxyBeanMethods = false)
	@EntityScan("com.acme.nothing")
	static class NoEntities {

	}

	/**
	 * Adds a view, leaves a table out, and marks what is created.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Beans {

		@Bean
		SchemaDefinition vehicles() {
			return (op) -> op.createView("vehicles", "SELECT id, plate_number FROM vehicle");
		}

		@Bean
		SchemaFilter withoutLicences() {
			return (object) -> !object.name().name().contains("licences");
		}

		@Bean
		OperationRewriter marks() {
			return (operation) -> operation.describe().startsWith("create table")
					? List.of(new ExecuteSql("SELECT 'table'", 0, ""), operation) : List.of(operation);
		}

	}

}
