package io.github.migrationboot.autogenerate.internal.difference;

import java.util.regex.Pattern;

import io.github.migrationboot.operations.CreateRoutine;
import io.github.migrationboot.operations.Operation;

/**
 * Compares functions and procedures. One is replaced, so that what uses it stays, if the
 * names of its arguments, their defaults and its result are the same.
 */
final class RoutineComparison {

	private static final Pattern CREATE = Pattern.compile("^\\s*CREATE\\s+(?:OR\\s+REPLACE\\s+)?",
			Pattern.CASE_INSENSITIVE);

	private RoutineComparison() {
	}

	static boolean canBeReplaced(CreateRoutine actual, CreateRoutine wanted) {
		return header(actual.definition()).equals(header(wanted.definition()));
	}

	/**
	 * The server writes arguments and result in front of the language.
	 */
	private static String header(String definition) {
		int end = definition.indexOf("\n LANGUAGE ");
		return (end >= 0) ? definition.substring(0, end) : definition;
	}

	static Operation replace(CreateRoutine actual, CreateRoutine wanted) {
		return new CreateRoutine(wanted.routine(), replacing(wanted), replacing(actual));
	}

	private static String replacing(CreateRoutine routine) {
		return CREATE.matcher(routine.definition()).replaceFirst("CREATE OR REPLACE ");
	}

}
