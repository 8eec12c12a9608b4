package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts characters of operators that stand side by side into the operators that the server
 * sees in them. Pure, safe for use by several threads.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-OPERATORS">the
 * rules about plus and minus at the end</a>
 */
final class OperatorRun {

	private static final String CHARACTERS = "+-*/<>=~!@#%^&|`?";

	/**
	 * With one of these in it, an operator may end in a plus or a minus.
	 */
	private static final String SPECIAL = "~!@#%^&|`?";

	private OperatorRun() {
	}

	/**
	 * Return whether two characters without a blank between them may be one token.
	 * @param first the first one
	 * @param second the one behind it
	 * @return {@code false} if they mean the same with a blank between them
	 */
	static boolean mayJoin(char first, char second) {
		return switch (first) {
			case ':' -> second == ':' || second == '=';
			case '.' -> second == '.';
			default -> CHARACTERS.indexOf(first) != -1 && CHARACTERS.indexOf(second) != -1;
		};
	}

	/**
	 * Cut a run of characters.
	 * @param run the characters, each of which may join the one before it
	 * @return the operators
	 */
	static List<String> operators(String run) {
		if (run.isEmpty()) {
			return List.of();
		}
		List<String> operators = new ArrayList<>();
		int end = end(run);
		operators.add(run.substring(0, end));
		// Each sign behind that is an operator of its own.
		run.substring(end).chars().forEach((sign) -> operators.add(Character.toString(sign)));
		return operators;
	}

	private static int end(String run) {
		int end = run.length();
		if (run.chars().anyMatch((c) -> SPECIAL.indexOf(c) != -1)) {
			return end;
		}
		while (end > 1 && isSign(run.charAt(end - 1))) {
			end--;
		}
		return end;
	}

	private static boolean isSign(char c) {
		return c == '+' || c == '-';
	}

}
