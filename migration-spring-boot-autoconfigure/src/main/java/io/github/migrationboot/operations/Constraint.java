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
	 * @param options what else it has
	 */
	record PrimaryKey(@Nullable String name, List<String> columns, KeyOptions options) implements Constraint {

		public PrimaryKey {
			columns = List.copyOf(columns);
		}

	}

	/**
	 * A unique constraint.
	 *
	 * @param name the name, or {@code null}
	 * @param columns the columns
	 * @param options what else it has
	 */
	record Unique(@Nullable String name, List<String> columns, KeyOptions options) implements Constraint {

		public Unique {
			columns = List.copyOf(columns);
		}

	}

	/**
	 * A check constraint.
	 *
	 * @param name the name, or {@code null}
	 * @param expression the SQL expression
	 * @param noInherit whether it does not hold for child tables
	 * @param state which rows it holds for
	 */
	record Check(@Nullable String name, String expression, boolean noInherit,
			ConstraintState state) implements Constraint {

	}

	/**
	 * A primary key or a unique constraint made of an index that exists.
	 *
	 * @param name the name, which the index takes on
	 * @param primaryKey whether it is a primary key
	 * @param index the index, in the table's schema
	 * @param deferral when it is checked
	 */
	record UsingIndex(String name, boolean primaryKey, String index, Deferral deferral) implements Constraint {

	}

	/**
	 * An exclusion constraint: of any two rows, one of its operators has to say no.
	 *
	 * @param name the name
	 * @param method the access method of its index, or {@code null} for {@code btree}
	 * @param elements the keys, each with its operator
	 * @param include columns that its index carries without being keys
	 * @param where the SQL predicate of the rows it holds for, or {@code null} for all
	 * @param deferral when it is checked
	 */
	record Exclude(String name, @Nullable String method, List<ExcludeElement> elements, List<String> include,
			@Nullable String where, Deferral deferral) implements Constraint {

		public Exclude {
			elements = List.copyOf(elements);
			include = List.copyOf(include);
		}

	}

	/**
	 * A refusal of nulls that has a name.
	 *
	 * @param name the name
	 * @param column the column
	 * @param noInherit whether it does not hold for child tables
	 * @param state which rows it holds for
	 */
	record NotNull(String name, String column, boolean noInherit, ConstraintState state) implements Constraint {

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
	 * @param onDeleteColumns the columns that {@code onDelete} sets; empty for all
	 * @param period whether the last column is a range that ranges referred to have to
	 * cover
	 * @param matchFull whether a row with some nulls is refused
	 * @param deferral when it is checked
	 * @param state which rows it holds for
	 */
	record ForeignKey(@Nullable String name, List<String> columns, QualifiedName table, List<String> referencedColumns,
			ReferentialAction onDelete, ReferentialAction onUpdate, List<String> onDeleteColumns, boolean period,
			boolean matchFull, Deferral deferral, ConstraintState state) implements Constraint {

		public ForeignKey {
			columns = List.copyOf(columns);
			referencedColumns = List.copyOf(referencedColumns);
			onDeleteColumns = List.copyOf(onDeleteColumns);
		}

		ForeignKey named(String newName) {
			return new ForeignKey(newName, this.columns, this.table, this.referencedColumns, this.onDelete,
					this.onUpdate, this.onDeleteColumns, this.period, this.matchFull, this.deferral, this.state);
		}

	}

}
