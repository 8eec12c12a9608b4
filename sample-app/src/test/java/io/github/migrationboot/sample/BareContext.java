package io.github.migrationboot.sample;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/**
 * The least that Spring Boot can do with a database: a context with a DataSource, which
 * is not even asked for a connection. Started from the sample's jar to measure commands
 * against: see {@code docs/benchmarks.md}.
 */
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
public final class BareContext {

	private BareContext() {
	}

	public static void main(String[] arguments) {
		new SpringApplicationBuilder(BareContext.class).web(WebApplicationType.NONE).run(arguments).close();
	}

}
