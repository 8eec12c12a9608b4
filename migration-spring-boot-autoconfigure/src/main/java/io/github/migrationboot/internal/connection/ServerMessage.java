package io.github.migrationboot.internal.connection;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/**
 * What may be shown of what the server said. Its message names tables, columns and
 * constraints; the values of rows are in its detail and its context, and of some failures
 * also in the message, between quotation marks. Stateless.
 */
public final class ServerMessage {

	/**
	 * Data exceptions: "invalid input syntax for type integer: "…"" and the like.
	 */
	private static final String DATA_EXCEPTION = "22";

	private static final String SYNTAX_ERROR = "42601";

	/**
	 * What extensions give who name no other, such as PostGIS for a geometry that cannot
	 * be read.
	 */
	private static final String INTERNAL_ERROR = "XX000";

	/**
	 * In other languages than English quotation marks differ.
	 */
	private static final Set<String> ENGLISH = Set.of("ERROR", "FATAL", "PANIC");

	private ServerMessage() {
	}

	/**
	 * Return the message with the SQLSTATE, without the value of any row.
	 * @param failure what the driver threw
	 * @return one line
	 */
	public static String of(SQLException failure) {
		String state = (failure.getSQLState() != null) ? " (SQLSTATE " + failure.getSQLState() + ")" : "";
		return text(failure) + state;
	}

	private static String text(SQLException failure) {
		ServerErrorMessage server = server(failure);
		String message = (server != null && server.getMessage() != null) ? server.getMessage()
				: String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
		if (!isAboutValue(String.valueOf(failure.getSQLState()), server)) {
			return message;
		}
		return isEnglish(server) ? withoutQuoted(message) : "a value is not accepted, which is not shown here";
	}

	/**
	 * Return the hint, without the value of any row.
	 * @param failure what the driver threw
	 * @return the hint, or {@code null} if there is none to be shown
	 */
	public static @Nullable String hint(SQLException failure) {
		ServerErrorMessage server = server(failure);
		String hint = (server != null) ? server.getHint() : null;
		String state = String.valueOf(failure.getSQLState());
		if (hint == null || !(isAboutValue(state, server) || INTERNAL_ERROR.equals(state))) {
			return hint;
		}
		return isEnglish(server) ? withoutQuoted(hint) : null;
	}

	private static boolean isEnglish(@Nullable ServerErrorMessage server) {
		return server != null && ENGLISH.contains(String.valueOf(server.getSeverity()));
	}

	private static String withoutQuoted(String text) {
		int first = text.indexOf('"');
		return (first < 0) ? text : text.substring(0, first) + "\"…\"" + text.substring(text.lastIndexOf('"') + 1);
	}

	/**
	 * A syntax error without a place in the statement is one in a value, such as a query
	 * for a text search.
	 */
	private static boolean isAboutValue(String state, @Nullable ServerErrorMessage server) {
		return state.startsWith(DATA_EXCEPTION) || (SYNTAX_ERROR.equals(state) && server != null
				&& server.getPosition() == 0 && server.getInternalPosition() == 0);
	}

	/**
	 * Return the same failure with nothing in its text but the server's message, for a
	 * stack trace. What the server said else can still be asked for.
	 * @param failure what the driver threw
	 * @return the failure itself if it is not the server's
	 */
	public static SQLException withoutDetail(SQLException failure) {
		ServerErrorMessage server = server(failure);
		if (server == null || failure instanceof PSQLWarning) {
			return failure;
		}
		RedactedException safe = new RedactedException(server);
		safe.setStackTrace(failure.getStackTrace());
		for (Throwable suppressed : failure.getSuppressed()) {
			safe.addSuppressed(suppressed);
		}
		return safe;
	}

	private static @Nullable ServerErrorMessage server(SQLException failure) {
		if (failure instanceof PSQLWarning warning) {
			return warning.getServerErrorMessage();
		}
		return (failure instanceof PSQLException ex) ? ex.getServerErrorMessage() : null;
	}

}
