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

	/**
	 * The application has a DataSource.
	 */
	@ConditionalOnBean(DataSource.class)
	static final class DataSourceBean {

	}

	/**
	 * It has details of a JDBC connection, as from a container.
	 */
	@ConditionalOnBean(JdbcConnectionDetails.class)
	static final class ConnectionDetailsBean {

	}

	/**
	 * It has details of a connection for migrations.
	 */
	@ConditionalOnBean(MigrationConnectionDetails.class)
	static final class OwnConnectionDetailsBean {

	}

	/**
	 * It names a database for migrations.
	 */
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

	/**
	 * It names a database for R2DBC.
	 */
	@ConditionalOnProperty("spring.r2dbc.url")
	static final class R2dbcUrl {

	}

}
