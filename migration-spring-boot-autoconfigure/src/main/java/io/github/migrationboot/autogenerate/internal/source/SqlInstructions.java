package io.github.migrationboot.autogenerate.internal.source;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.sql.Identifiers;
import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.internal.sql.StatementSplitter;
import io.github.migrationboot.operations.Backfill;
import io.github.migrationboot.operations.CreateObjectVersion;
import io.github.migrationboot.operations.DataStep;
import io.github.migrationboot.operations.DropObjectVersion;
import io.github.migrationboot.operations.ObjectVersion;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.ReplaceObjectVersion;

/**
 * Writes the lines of a SQL file that say more than SQL can, and the SQL that goes with
 * them. Stateless.
 */
final class SqlInstructions {

	private static final String OBJECTS = "-- objects: ";

	private SqlInstructions() {
	}

	/**
	 * Return the line that says what an operation does.
	 * @param operation the operation
	 * @return the line, or {@code null} if the operation is nothing but SQL
	 */
	static @Nullable String of(Operation operation) {
		if (operation instanceof Backfill backfill) {
			return of(backfill);
		}
		if (operation instanceof CreateObjectVersion create && isUsual(create.version())) {
			return OBJECTS + "create " + name(create.version());
		}
		if (operation instanceof DropObjectVersion drop && isUsual(drop.version())) {
			return OBJECTS + "drop " + name(drop.version());
		}
		boolean replaced = operation instanceof ReplaceObjectVersion replace && isUsual(replace.after())
				&& ObjectVersionSource.isReplacement(replace);
		return replaced ? of((ReplaceObjectVersion) operation) : null;
	}

	private static String of(ReplaceObjectVersion replace) {
		int before = replace.before().version();
		boolean next = replace.after().version() == before + 1;
		return OBJECTS + "replace " + name(replace.after()) + (next ? "" : " from " + before);
	}

	private static String of(Backfill backfill) {
		StringBuilder line = new StringBuilder("-- backfill: ").append(Identifiers.quote(backfill.table()));
		line.append(" key ").append(Identifiers.quote(backfill.key()));
		if (backfill.alias() != null) {
			line.append(" alias ").append(Identifiers.quote(backfill.alias()));
		}
		if (backfill.batchSize() != RowSource.BATCH_SIZE) {
			line.append(" batch ").append(backfill.batchSize());
		}
		return backfill.pause().isZero() ? line.toString() : line + " pause " + time(backfill.pause());
	}

	private static String time(Duration pause) {
		return pause.equals(Duration.ofSeconds(pause.toSeconds())) ? pause.toSeconds() + "s" : pause.toMillis() + "ms";
	}

	private static boolean isUsual(ObjectVersion version) {
		return ObjectVersionSource.location(version).equals(ObjectVersionSource.LOCATION);
	}

	private static String name(ObjectVersion version) {
		return version.name() + " " + version.version();
	}

	/**
	 * Return the SQL of an operation that stands below its line, if it has one.
	 * @param operation the operation
	 * @return the statements as a file holds them
	 * @throws UnwritableOperationException if it is Java code
	 */
	static List<String> statements(Operation operation) {
		if (operation instanceof DataStep) {
			throw UnwritableOperationException.ofCode(operation);
		}
		if (operation instanceof Backfill backfill) {
			return scripts(StatementSplitter.split(backfill.sql(), 1));
		}
		return (of(operation) != null) ? List.of() : scripts(PostgresRenderer.render(operation));
	}

	private static List<String> scripts(List<SqlStatement> statements) {
		return statements.stream().map(SqlStatement::script).toList();
	}

}
