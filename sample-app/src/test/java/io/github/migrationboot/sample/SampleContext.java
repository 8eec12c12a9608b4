package io.github.migrationboot.sample;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.migrationboot.runner.Migrations;

/**
 * The sample in this process and without its web server, for its migrations.
 */
final class SampleContext implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	SampleContext(String url, String username, String password) {
		this.context = new SpringApplicationBuilder(SampleApplication.class).web(WebApplicationType.NONE)
			.run("--spring.datasource.url=" + url, "--spring.datasource.username=" + username,
					"--spring.datasource.password=" + password);
	}

	Migrations migrations() {
		return this.context.getBean(Migrations.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
