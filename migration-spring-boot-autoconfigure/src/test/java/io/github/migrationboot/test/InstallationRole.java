package io.github.migrationboot.test;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The role that an installation begins with, of which dumps and operations speak and
 * which a server in a container need not have.
 */
public final class InstallationRole {

	private static final String CREATE = """
			DO $$
			BEGIN
				IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'postgres') THEN
					CREATE ROLE postgres SUPERUSER;
				END IF;
			END $$""";

	private InstallationRole() {
	}

	/**
	 * Create the role unless it exists. It stays.
	 * @param client a connection to the server
	 */
	public static void create(JdbcClient client) {
		client.sql(CREATE).update();
	}

}
