package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table, as an immutable value. A {@code null} name leaves the choice
 * to PostgreSQL.
 */
public sealed interface Constraint {

	/**
	 * Return the name.
	 * @return the name, or {@code null} to let PostgreSQL choose
	 */
	@Nullable String name();

	/**
	 * A primary key.
	 *
	 * @param name the name, or {@code null}
	 * @param columns the columns
	 */
	record PrimaryKey(@Nullable String name, List<String> columns) implements Constraint {

		public PrimaryKey {
			columns = List.copyOf(columns);
		}

	}

	/**
	 * A unique constraint.
	 *
	 * @param name the name, or {@code null}
	 * @param columns the columns
	 */
	record Unique(@Nullable String name, List<String> columns) implements Constraint {

		public Unique {
			columns = List.copyOf(columns);
		}

	}

	/**
	 * A check constraint.
	 *
	 * @param name the name, or {@code null}
	 * @param expression the SQL expression
	 */
	record Check(@Nullable String name, String expression) implements Constraint {

	}

	/**
	 * A foreign key.
	 *
	 * @param name the name, or {@code null}
	 * @param columns the referencing columns
	 * @param table the table referred to
	 * @param referencedColumns the columns referred to; empty for the primary key
	 * @param onDelete what to do when the row referred to is deleted
	 * @param onUpdate what to do when the key referred to changes
	 */
	record ForeignKey(@Nullable String name, List<String> columns, QualifiedName table, List<String> referencedColumns,
			ReferentialAction onDelete, ReferentialAction onUpdate) implements Constraint {

		public ForeignKey {
			columns = List.copyOf(columns);
			referencedColumns = List.copyOf(referencedColumns);
		}

	}

}
