package io.github.migrationboot.internal.connection;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * A DataSource that knows how to reach the other databases of its server.
 */
public interface ServerDataSource extends DataSource {

	/**
	 * Return which database connections go to. Makes none.
	 * @return its name, or {@code null} if the driver decides
	 */
	@Nullable String databaseName();

	/**
	 * Return where connections to another database of the server come from, with the same
	 * login and settings.
	 * @param name its name
	 * @return the DataSource
	 */
	DataSource ofDatabase(String name);

}
