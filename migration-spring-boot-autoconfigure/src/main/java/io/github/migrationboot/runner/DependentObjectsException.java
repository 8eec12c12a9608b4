package io.github.migrationboot.runner;

import java.sql.SQLException;
import java.util.List;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Thrown when a revision drops what other objects depend on.
 */
public class DependentObjectsException extends StatementFailedException {

	private final List<String> dependents;

	DependentObjectsException(Failure failure, int line, ServerError error, SQLException cause) {
		super(failure, line,
				"The server says: " + String.join("; ", dependents(cause))
						+ ". Drop these before it and create them again behind it; objects that are kept as files are "
						+ "named in the same op.changeObjects(…), with rebuild(name, version) and a line "
						+ "\"-- requires: …\" in their files. Say cascade() only for what can be lost.",
				error, cause);
		this.dependents = dependents(cause);
	}

	/**
	 * Unlike for other failures, the detail shows names only.
	 */
	private static List<String> dependents(SQLException cause) {
		ServerErrorMessage server = (cause instanceof PSQLException psql) ? psql.getServerErrorMessage() : null;
		String detail = (server != null) ? server.getDetail() : null;
		return (detail != null) ? detail.lines().toList() : List.of("other objects depend on it");
	}

	/**
	 * Return what depends on what was to be dropped.
	 * @return a line for each, in the server's words, such as {@code view b depends on
	 * view a}
	 */
	public List<String> getDependents() {
		return this.dependents;
	}

}
