package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.operations.CreateView;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Reversible;

/**
 * Compares views. One is replaced, so that its privileges and the views on it stay, if
 * its columns are surely the same before and after; a replacement that adds columns could
 * not be undone by another one.
 */
final class ViewComparison {

	/**
	 * As the server writes views: the clauses of the outermost query begin lines with two
	 * blanks.
	 */
	private static final Pattern REST = Pattern.compile("\\n  ?(?:WHERE|GROUP BY|HAVING|ORDER BY|LIMIT|OFFSET)\\b");

	private ViewComparison() {
	}

	static boolean canBeReplaced(SchemaObject actual, SchemaObject wanted) {
		CreateView before = (CreateView) actual.creation();
		CreateView after = (CreateView) wanted.creation();
		String source = source(before.query());
		return before.columns().equals(after.columns()) && source.equals(source(after.query()))
				&& (before.query().equals(after.query()) || source.stripLeading().startsWith("SELECT"));
	}

	private static String source(String query) {
		Matcher matcher = REST.matcher(query);
		return matcher.find() ? query.substring(0, matcher.start()) : query;
	}

	static Operation replace(CreateView actual, CreateView wanted) {
		CreateView after = replacing(wanted, actual.query());
		boolean sameOptions = options(actual).equals(options(wanted));
		return sameOptions ? after : new Reversible(List.of(after), List.of(replacing(actual, wanted.query())));
	}

	private static CreateView replacing(CreateView view, String previousQuery) {
		return new CreateView(view.name(), view.columns(), view.query(), view.options(), view.check(), true,
				previousQuery);
	}

	private static Map<String, Object> options(CreateView view) {
		return Map.of("options", view.options(), "check", Objects.toString(view.check(), ""));
	}

	static String describe(CreateView actual, CreateView wanted) {
		if (!actual.query().equals(wanted.query()) || !actual.columns().equals(wanted.columns())) {
			return "query";
		}
		return actual.options().equals(wanted.options())
				? "check option " + Objects.toString(actual.check(), "none") + " → "
						+ Objects.toString(wanted.check(), "none")
				: "options " + actual.options() + " → " + wanted.options();
	}

}
