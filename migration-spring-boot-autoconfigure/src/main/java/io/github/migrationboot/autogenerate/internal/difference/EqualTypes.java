package io.github.migrationboot.autogenerate.internal.difference;

import java.util.Objects;
import java.util.Set;

import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.DataType;

/**
 * Knows types that PostgreSQL writes differently and that hold the same values.
 */
final class EqualTypes {

	/**
	 * Hibernate always states the precision that such a type has anyway: see
	 * <a href="https://www.postgresql.org/docs/current/datatype-datetime.html">Date/Time
	 * Types</a>.
	 */
	private static final Set<String> OF_MICROSECONDS = Set.of("time", "timetz", "timestamp", "timestamptz", "interval");

	private static final String MICROSECONDS = "6";

	private EqualTypes() {
	}

	/**
	 * Let a column keep the type that it has if the wanted one is the same.
	 * @param wanted the column as it is wanted
	 * @param actual its type as it is
	 * @return the wanted column, with the actual type if that is the same
	 */
	static ColumnDefinition keep(ColumnDefinition wanted, DataType actual) {
		if (!withoutPrecision(actual).equals(withoutPrecision(wanted.type()))) {
			return wanted;
		}
		return new ColumnDefinition(wanted.name(), actual, wanted.nullable(), wanted.defaultExpression(),
				wanted.identity(), wanted.generated(), wanted.collation(), wanted.storage(), wanted.compression(),
				wanted.comment());
	}

	private static DataType withoutPrecision(DataType type) {
		boolean implied = type.builtIn() && OF_MICROSECONDS.contains(type.name())
				&& Objects.equals(type.modifiers(), MICROSECONDS);
		return implied ? new DataType(type.schema(), type.name(), null, true, type.dimensions()) : type;
	}

}
