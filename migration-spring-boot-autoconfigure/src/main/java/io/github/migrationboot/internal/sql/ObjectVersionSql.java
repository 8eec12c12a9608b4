package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.migrationboot.operations.CreateObjectVersion;
import io.github.migrationboot.operations.DropObject;
import io.github.migrationboot.operations.DropObjectVersion;
import io.github.migrationboot.operations.InvalidOperationException;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.ObjectVersion;
import io.github.migrationboot.operations.ObjectVersionChange;
import io.github.migrationboot.operations.ReplaceObjectVersion;

/**
 * Writes objects that are kept as SQL files.
 */
final class ObjectVersionSql {

	private static final Pattern CREATE = Pattern.compile("create\\s+(or\\s+replace\\s+)?(.*)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Set<ObjectKind> REPLACEABLE = Set.of(ObjectKind.VIEW, ObjectKind.FUNCTION,
			ObjectKind.PROCEDURE, ObjectKind.TRIGGER);

	/**
	 * Which view loses a column and which function changes its result is known to the
	 * server only, so that the server decides: 42P16 and 42P13 are what it says to a
	 * replacement that it cannot do.
	 */
	private static final String REPLACE = """
			DO %2$s
			DECLARE
				definition text := %3$s
			%1$s
			%3$s;
			BEGIN
				EXECUTE 'CREATE OR REPLACE ' || definition;
			EXCEPTION WHEN invalid_table_definition OR invalid_function_definition THEN
				%4$s;
				EXECUTE 'CREATE ' || definition;
			END
			%2$s""";

	private ObjectVersionSql() {
	}

	static List<SqlStatement> render(ObjectVersionChange change) {
		if (change instanceof CreateObjectVersion create) {
			return create(create.version());
		}
		if (change instanceof DropObjectVersion drop) {
			return List.of(drop(drop.version()));
		}
		ReplaceObjectVersion replace = (ReplaceObjectVersion) change;
		return replace(replace.before(), replace.after());
	}

	/**
	 * Without {@code OR REPLACE}: what is there although it should not be is an error,
	 * not to be lost on the way down.
	 */
	private static List<SqlStatement> create(ObjectVersion version) {
		List<SqlStatement> statements = statements(version);
		statements.set(0, transactional("CREATE " + definition(version, statements).group(2)));
		return statements;
	}

	private static SqlStatement drop(ObjectVersion version) {
		return PostgresRenderer.render(new DropObject(version.object(), false, false, List.of())).get(0);
	}

	private static List<SqlStatement> replace(ObjectVersion before, ObjectVersion after) {
		List<SqlStatement> statements = statements(after);
		Matcher definition = definition(after, statements);
		boolean inPlace = before.object().equals(after.object()) && REPLACEABLE.contains(after.object().kind())
				&& definition.group(1) != null;
		if (!inPlace) {
			List<SqlStatement> all = new ArrayList<>(List.of(drop(before)));
			all.addAll(create(after));
			return all;
		}
		if (after.object().kind() != ObjectKind.TRIGGER) {
			statements.set(0, transactional(replace(definition.group(2), drop(before).sql())));
		}
		return statements;
	}

	private static String replace(String definition, String drop) {
		String tag = tag("object", definition);
		return REPLACE.formatted(definition, tag("replace", definition + drop + tag), tag, drop);
	}

	private static String tag(String word, String text) {
		String tag = "$" + word + "$";
		for (int number = 1; text.contains(tag); number++) {
			tag = "$" + word + number + "$";
		}
		return tag;
	}

	private static Matcher definition(ObjectVersion version, List<SqlStatement> statements) {
		Matcher matcher = CREATE.matcher(statements.isEmpty() ? "" : statements.get(0).sql());
		if (!matcher.matches() || !isOfKind(matcher.group(2), version.object().kind())) {
			throw new InvalidOperationException(
					"The first statement of " + version.file() + " does not create the " + version.object() + ".",
					"Begin with CREATE or CREATE OR REPLACE; what belongs to the object, such as its index or its "
							+ "privileges, comes after it.");
		}
		return matcher;
	}

	/**
	 * What the header calls by another kind could not be dropped.
	 */
	private static boolean isOfKind(String definition, ObjectKind kind) {
		return Pattern
			.compile("(?:recursive\\s+|constraint\\s+)?" + kind.name().replace("_", "\\s+") + "\\b",
					Pattern.CASE_INSENSITIVE)
			.matcher(definition)
			.lookingAt();
	}

	private static List<SqlStatement> statements(ObjectVersion version) {
		try {
			List<SqlStatement> statements = new ArrayList<>();
			for (SqlStatement statement : StatementSplitter.split(version.sql(), 1)) {
				// The line would be taken for one of the revision's own file.
				statements.add(new SqlStatement(statement.sql(), 0, statement.transactional()));
			}
			return statements;
		}
		catch (SqlScriptException ex) {
			throw new InvalidOperationException(version.file() + ": " + ex.getDescription(), ex.getAction());
		}
	}

	private static SqlStatement transactional(String sql) {
		return new SqlStatement(sql, 0, true);
	}

}
