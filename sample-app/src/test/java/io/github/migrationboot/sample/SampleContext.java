package io.github.migrationboot.sample;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.test.TestDatabase;

/**
 * The sample in this process and without its web server, for its migrations.
 */
final class SampleContext implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	SampleContext(String url, String username, String password) {
		this(url, username, password, List.of());
	}

	private SampleContext(String url, String username, String password, List<String> settings) {
		List<String> arguments = new ArrayList<>(settings);
		arguments.add("--spring.datasource.url=" + url);
		arguments.add("--spring.datasource.username=" + username);
		arguments.add("--spring.datasource.password=" + password);
		this.context = new SpringApplicationBuilder(SampleApplication.class).web(WebApplicationType.NONE)
			.run(arguments.toArray(String[]::new));
	}

	/**
	 * Start the sample on an empty database and leave it so.
	 */
	static SampleContext withoutMigrating(TestDatabase database) {
		return new SampleContext(database.jdbcUrl(), database.username(), database.password(),
				List.of("--migration.mode=none", "--spring.jpa.hibernate.ddl-auto=none"));
	}

	Migrations migrations() {
		return this.context.getBean(Migrations.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
