package io.github.migrationboot.internal.version;

import java.util.List;

import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.revision.HeadChange;
import io.github.migrationboot.revision.RevisionNode;

/**
 * Writes the statements on the version table, whose layout is Alembic's (row VT-1) but
 * for the width of its column. Immutable and thread-safe.
 *
 * @param name the table, as SQL
 * @param primaryKey the name of its primary key, as SQL
 */
public record VersionTable(String name, String primaryKey) {

	/**
	 * Create the table.
	 * @return the statement
	 */
	public BoundStatement create() {
		return BoundStatement
			.of("CREATE TABLE IF NOT EXISTS " + this.name + " (version_num varchar(" + RevisionNode.MAX_ID_LENGTH
					+ ") NOT NULL, CONSTRAINT " + this.primaryKey + " PRIMARY KEY (version_num))");
	}

	/**
	 * Widen the column of a table that Alembic made, which holds 32 characters. Rewrites
	 * nothing.
	 * @return the statement
	 */
	public BoundStatement widen() {
		return BoundStatement.of("ALTER TABLE " + this.name + " ALTER COLUMN version_num TYPE varchar("
				+ RevisionNode.MAX_ID_LENGTH + ")");
	}

	/**
	 * Read the rows.
	 * @return the query, whose one column is the revision
	 */
	public String select() {
		return "SELECT version_num FROM " + this.name + " ORDER BY version_num";
	}

	/**
	 * Write changes of the rows.
	 * @param changes the changes
	 * @return the statements, in order
	 */
	public List<BoundStatement> write(List<HeadChange> changes) {
		return changes.stream().map(this::write).toList();
	}

	private BoundStatement write(HeadChange change) {
		if (change instanceof HeadChange.Insert insert) {
			return BoundStatement.of("INSERT INTO " + this.name + " (version_num) VALUES ($1)", insert.revision());
		}
		if (change instanceof HeadChange.Update update) {
			return checked("UPDATE " + this.name + " SET version_num = $1 WHERE version_num = $2", update.to(),
					update.from());
		}
		return checked("DELETE FROM " + this.name + " WHERE version_num = $1", ((HeadChange.Delete) change).revision());
	}

	/**
	 * Alembic's own check (row ERR-25) on the server: if the row is not there, because
	 * another tool without our lock changed it, the division fails and with it the
	 * transaction.
	 */
	private static BoundStatement checked(String sql, String... parameters) {
		return BoundStatement.of("WITH changed AS (" + sql + " RETURNING 1) SELECT 1 / count(*) FROM changed",
				parameters);
	}

}
