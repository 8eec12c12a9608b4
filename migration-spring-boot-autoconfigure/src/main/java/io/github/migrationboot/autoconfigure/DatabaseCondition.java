package io.github.migrationboot.autoconfigure;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Matches when the application has a database to migrate.
 */
class DatabaseCondition extends AnyNestedCondition {

	DatabaseCondition() {
		super(ConfigurationPhase.REGISTER_BEAN);
	}

	@ConditionalOnBean(DataSource.class)
	static final class DataSourceBean {

	}

	@ConditionalOnBean(JdbcConnectionDetails.class)
	static final class ConnectionDetailsBean {

	}

	@ConditionalOnBean(MigrationConnectionDetails.class)
	static final class OwnConnectionDetailsBean {

	}

	@ConditionalOnProperty("migration.url")
	static final class OwnUrl {

	}

	/**
	 * With R2DBC there is no DataSource, but the URL of one may be set, not least by
	 * DATABASE_URL.
	 */
	@ConditionalOnProperty("spring.datasource.url")
	static final class DataSourceUrl {

	}

	@ConditionalOnProperty("spring.r2dbc.url")
	static final class R2dbcUrl {

	}

}
