package io.github.migrationboot.sample.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Starts a PostgreSQL of its own where the environment names none, and gives it to the
 * application. Its data stays in a folder between starts.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.OnNoDatabase.class)
class EmbeddedDatabaseConfiguration {

	private static final Log logger = LogFactory.getLog(EmbeddedDatabaseConfiguration.class);

	@Bean
	EmbeddedPostgres embeddedPostgres(@Value("${sample.data-directory:data}") Path directory) throws IOException {
		DataDirectory data = new DataDirectory(directory.toAbsolutePath());
		data.takeOver();
		logger.info("No DATABASE_URL: using an embedded PostgreSQL with its data in " + data.path());
		return EmbeddedPostgres.builder()
			.setDataDirectory(data.path())
			.setCleanDataDirectory(false)
			// The context stops it, after everything that uses it
			.setRegisterShutdownHook(false)
			// The defaults are for tests, which may lose their data
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("max_connections", "50")
			.setPGStartupWait(Duration.ofMinutes(1))
			.start();
	}

	@Bean
	JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgres postgres) {
		return new EmbeddedConnectionDetails(postgres.getJdbcUrl("postgres", "postgres"));
	}

	/**
	 * How to connect to the embedded PostgreSQL, which trusts everyone on this machine.
	 *
	 * @param url its address
	 */
	private record EmbeddedConnectionDetails(String url) implements JdbcConnectionDetails {

		@Override
		public String getJdbcUrl() {
			return this.url;
		}

		@Override
		public String getUsername() {
			return "postgres";
		}

		@Override
		public String getPassword() {
			return "";
		}

	}

	/**
	 * Matches where neither {@code spring.datasource.url} nor {@code DATABASE_URL}, which
	 * the starter turns into the former, is set.
	 */
	static final class OnNoDatabase extends NoneNestedConditions {

		OnNoDatabase() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		/**
		 * A database is named.
		 */
		@ConditionalOnProperty("spring.datasource.url")
		static final class OnUrl {

		}

	}

}
