package io.github.migrationboot.autogenerate.internal.wanted;

import java.sql.Connection;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;

/**
 * Reads what schemas hold.
 */
@FunctionalInterface
public interface PictureReader {

	/**
	 * Read the compared schemas.
	 * @param connection a connection in a transaction
	 * @param defaultSchema the schema whose objects are named without a schema
	 * @return what they hold
	 */
	SchemaPicture read(Connection connection, String defaultSchema);

}
