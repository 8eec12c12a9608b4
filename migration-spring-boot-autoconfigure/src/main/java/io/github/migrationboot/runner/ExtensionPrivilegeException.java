package io.github.migrationboot.runner;

import java.sql.SQLException;

/**
 * Thrown when the login may not create an extension.
 */
public class ExtensionPrivilegeException extends StatementFailedException {

	static final String WHO_MAY = "A trusted extension needs CREATE on the database, any other a superuser or the "
			+ "provider's admin role (rds_superuser, cloudsqlsuperuser, azure_pg_admin).";

	ExtensionPrivilegeException(Failure failure, int line, ServerError error, SQLException cause) {
		super(failure, line, WHO_MAY
				+ " Let such a role run CREATE EXTENSION once and use ifNotExists in the revision, or name such "
				+ "a login by migration.username.", error, cause);
	}

}
