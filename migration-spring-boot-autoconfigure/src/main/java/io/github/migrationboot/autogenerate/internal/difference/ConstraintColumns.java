package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;
import java.util.regex.Pattern;

import io.github.migrationboot.internal.sql.Identifiers;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.IndexElement;
import io.github.migrationboot.operations.KeyOptions;

/**
 * Which columns of its own table a constraint or an index is about.
 */
final class ConstraintColumns {

	private ConstraintColumns() {
	}

	/**
	 * Return the columns of a key.
	 */
	static List<String> of(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return key.columns();
		}
		if (constraint instanceof Constraint.Unique key) {
			return key.columns();
		}
		return (constraint instanceof Constraint.ForeignKey key) ? key.columns() : List.of();
	}

	/**
	 * Tell whether a constraint goes when a column does.
	 */
	static boolean uses(Constraint constraint, String column) {
		if (of(constraint).contains(column) || include(constraint).contains(column)) {
			return true;
		}
		if (constraint instanceof Constraint.Check check) {
			return names(check.expression(), column);
		}
		if (constraint instanceof Constraint.Exclude exclude) {
			String where = exclude.where();
			return where != null && names(where, column)
					|| exclude.elements().stream().anyMatch((element) -> isOn(element.key(), column));
		}
		return false;
	}

	/**
	 * Tell whether an index goes when a column does.
	 */
	static boolean uses(CreateIndex index, String column) {
		String where = index.options().where();
		return index.options().include().contains(column) || (where != null && names(where, column))
				|| index.elements().stream().anyMatch((element) -> isOn(element, column));
	}

	private static boolean isOn(IndexElement element, String column) {
		return element.expression() ? names(element.text(), column) : element.text().equals(column);
	}

	private static List<String> include(Constraint constraint) {
		KeyOptions options = null;
		if (constraint instanceof Constraint.PrimaryKey key) {
			options = key.options();
		}
		else if (constraint instanceof Constraint.Unique key) {
			options = key.options();
		}
		else if (constraint instanceof Constraint.Exclude exclude) {
			return exclude.include();
		}
		return (options != null) ? options.include() : List.of();
	}

	/**
	 * Tell whether an expression names a column. The server spells each name quoted if it
	 * has to be.
	 */
	static boolean names(String expression, String column) {
		String name = Pattern.quote(Identifiers.quote(column));
		return Pattern.compile("(?<![\\w$\"])" + name + "(?![\\w$\"])").matcher(expression).find();
	}

}
