package io.github.migrationboot.operations;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the name of an object as it is written in SQL: what is not quoted becomes lower
 * case. Stateless.
 */
final class ObjectText {

	private static final String NAME = QualifiedName.NAME;

	private static final String QUALIFIED = "((?:(?:" + NAME + ")\\s*\\.\\s*)?(?:" + NAME + "))";

	private static final Pattern VIEW = Pattern.compile("(view|materialized\\s+view)\\s+" + QUALIFIED,
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ROUTINE = Pattern.compile("(function|procedure)\\s+" + QUALIFIED + "\\s*\\((.*)\\)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern MEMBER = Pattern.compile("(trigger|policy)\\s+(" + NAME + ")\\s+on\\s+" + QUALIFIED,
			Pattern.CASE_INSENSITIVE);

	private ObjectText() {
	}

	/**
	 * Read an object.
	 * @param text its kind and name, such as {@code function app.is_active(integer)} or
	 * {@code trigger touch on orders}
	 * @return the object, or {@code null} if the text names none
	 */
	static @Nullable DatabaseObject parse(String text) {
		Matcher view = VIEW.matcher(text.strip());
		if (view.matches()) {
			return new DatabaseObject(kind(view.group(1)), name(view.group(2)), null, null);
		}
		Matcher routine = ROUTINE.matcher(text.strip());
		if (routine.matches()) {
			return new DatabaseObject(kind(routine.group(1)), name(routine.group(2)), null, routine.group(3).strip());
		}
		Matcher member = MEMBER.matcher(text.strip());
		if (member.matches()) {
			return new DatabaseObject(kind(member.group(1)), name(member.group(3)),
					QualifiedName.unquoted(member.group(2)), null);
		}
		return null;
	}

	private static ObjectKind kind(String words) {
		return ObjectKind.valueOf(words.toUpperCase(Locale.ROOT).replaceAll("\\s+", "_"));
	}

	private static QualifiedName name(String sql) {
		return Objects.requireNonNull(QualifiedName.parse(sql));
	}

}
