package io.github.migrationboot.internal.connection;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A failure of the server whose text shows no value of a row, as it gets into stack
 * traces.
 */
final class RedactedException extends PSQLException {

	RedactedException(ServerErrorMessage server) {
		super(server, false);
	}

	@Override
	public String getMessage() {
		return ServerMessage.of(this);
	}

	@Override
	public String toString() {
		return PSQLException.class.getName() + ": " + getMessage();
	}

}
