package io.github.migrationboot.sample;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.test.PostgresExtension;

/**
 * The sample in this process and without its web server, for its migrations.
 */
final class SampleContext implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	SampleContext(PostgresExtension postgres) {
		this.context = new SpringApplicationBuilder(SampleApplication.class).web(WebApplicationType.NONE)
			.run("--spring.datasource.url=" + postgres.jdbcUrl(), "--spring.datasource.username=" + postgres.username(),
					"--spring.datasource.password=" + postgres.password());
	}

	Migrations migrations() {
		return this.context.getBean(Migrations.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
