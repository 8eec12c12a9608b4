package io.github.migrationboot.autogenerate.internal.wanted;

import javax.sql.DataSource;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.internal.connection.MigrationSession;

/**
 * Reads what a database has, without anything to compare it with. Immutable and
 * thread-safe.
 *
 * @param dataSource where connections come from
 */
public record ActualSchema(DataSource dataSource) {

	/**
	 * Read the schemas.
	 * @param schemas the schemas
	 * @param reader reads them
	 * @return what they hold
	 * @throws io.github.migrationboot.MigrationException if the database cannot be
	 * reached
	 */
	public SchemaPicture read(ComparedSchemas schemas, PictureReader reader) {
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			return ScratchSession.rolledBack(session,
					(scratch) -> scratch.read(reader, scratch.defaultSchema(schemas.defaultSchema())));
		}
	}

}
