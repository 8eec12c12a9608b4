package io.github.migrationboot.script;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.Operation;

/**
 * A comment in a section of a SQL file that says more than SQL can. As with
 * {@link SectionLine}, what is one does not depend on the SQL around it.
 */
sealed interface Instruction permits BackfillLine, ObjectsLine {

	/**
	 * Read a line.
	 * @param line the line without its end
	 * @return what it says, or {@code null} if it is an ordinary line
	 */
	static @Nullable Instruction of(String line) {
		String text = line.stripTrailing();
		Instruction objects = ObjectsLine.of(text);
		return (objects != null) ? objects : BackfillLine.of(text);
	}

	/**
	 * Return the operation that runs SQL.
	 * @param sql the SQL
	 * @param line the line of the file that it starts in
	 * @return the operation, or nothing if the SQL is blank
	 */
	static List<Operation> execute(String sql, int line) {
		return sql.isBlank() ? List.of() : List.of(new ExecuteSql(sql, line, null));
	}

	/**
	 * Return the line.
	 * @return its text without blanks at its end
	 */
	String text();

	/**
	 * Return how such a line must be written.
	 * @return the form, for people
	 */
	String form();

	/**
	 * Return whether the line is written as it must be.
	 * @return {@code false} if it means nothing
	 */
	boolean exact();

	/**
	 * Return what the line says, with the SQL below it. Only of an exact one.
	 * @param sql the SQL up to the next instruction
	 * @param line the line of the file that the SQL starts in
	 * @return the operations
	 * @throws io.github.migrationboot.operations.InvalidOperationException if the SQL
	 * does not go with it
	 */
	List<Operation> operations(String sql, int line);

}
