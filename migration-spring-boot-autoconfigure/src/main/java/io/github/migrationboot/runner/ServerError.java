package io.github.migrationboot.runner;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import io.github.migrationboot.internal.connection.ServerMessage;

/**
 * What the server said of a failure, without the values of rows.
 *
 * @param message its message, with the SQLSTATE
 * @param hint its hint, or {@code null}
 * @param position the character in the statement that it is about, from 1, or 0
 * @param copyLine the line of the rows of a {@code COPY} that it is about, from 1, or 0
 */
record ServerError(String message, @Nullable String hint, int position, int copyLine) {

	/**
	 * The server's context is "COPY t, line 2, column a: …"; the word for line is in the
	 * language of the server.
	 */
	private static final Pattern COPY_LINE = Pattern.compile("^COPY .*?, [^\\s\\d]+ (\\d{1,9})\\b", Pattern.MULTILINE);

	static ServerError of(SQLException ex) {
		ServerErrorMessage server = (ex instanceof PSQLException psql) ? psql.getServerErrorMessage() : null;
		if (server == null) {
			return new ServerError(message(ex), null, 0, 0);
		}
		return new ServerError(message(ex), ServerMessage.hint(ex), Math.max(server.getPosition(), 0),
				copyLine(server.getWhere()));
	}

	static String message(SQLException ex) {
		return ServerMessage.of(ex);
	}

	private static int copyLine(@Nullable String context) {
		Matcher matcher = COPY_LINE.matcher((context != null) ? context : "");
		return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
	}

}
