package io.github.migrationboot.sample.vector;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.autoconfigure.MigrationCustomizer;

/**
 * Adds the revisions below {@code db/vector} where the server has pgvector and the login
 * may create it, or someone has. They are a branch, so that a database moves to such a
 * server with its history as it is. Where the database may not be there yet, or the
 * migrations have another login than the service, {@code sample.vector} says it instead.
 */
@Configuration(proxyBeanMethods = false)
class VectorBranch {

	private static final String SELECT_AVAILABLE = """
			SELECT EXISTS (
				SELECT FROM pg_available_extension_versions
				WHERE name = 'vector' AND (installed OR trusted OR current_setting('is_superuser')::boolean)
			)
			""";

	@Bean
	MigrationCustomizer vectorBranchCustomizer(DataSource dataSource, Environment environment) {
		return (configuration) -> {
			Boolean wanted = environment.getProperty("sample.vector", Boolean.class);
			if ((wanted != null) ? wanted : isVectorAvailable(dataSource)) {
				configuration.addLocation("classpath*:db/vector/**/*.sql");
				configuration.setTarget("heads");
			}
		};
	}

	private static boolean isVectorAvailable(DataSource dataSource) {
		try {
			return JdbcClient.create(dataSource).sql(SELECT_AVAILABLE).query(Boolean.class).single();
		}
		catch (DataAccessException ex) {
			// The migrations meet the same obstacle and say what to do about it.
			return false;
		}
	}

}
