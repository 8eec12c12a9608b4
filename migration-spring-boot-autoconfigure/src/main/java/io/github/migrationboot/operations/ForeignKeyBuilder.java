package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Describes a foreign key.
 */
public final class ForeignKeyBuilder extends DeferrableBuilder<ForeignKeyBuilder> {

	private final QualifiedName table;

	private final @Nullable String name;

	private final List<String> columns;

	private @Nullable QualifiedName referencedTable;

	private List<String> referencedColumns = List.of();

	private ReferentialAction onDelete = ReferentialAction.NO_ACTION;

	private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;

	private List<String> onDeleteColumns = List.of();

	private boolean period;

	private boolean matchFull;

	private ConstraintState state = ConstraintState.VALID;

	ForeignKeyBuilder(QualifiedName table, @Nullable String name, List<String> columns) {
		this.table = table;
		this.name = name;
		this.columns = columns;
	}

	/**
	 * Refer to a table in the same schema.
	 * @param table the table
	 * @param columns its columns, or none for its primary key
	 * @return this builder
	 */
	public ForeignKeyBuilder references(String table, String... columns) {
		return references(new QualifiedName(this.table.schema(), table), columns);
	}

	/**
	 * Refer to a table.
	 * @param table the table
	 * @param columns its columns, or none for its primary key
	 * @return this builder
	 */
	public ForeignKeyBuilder references(QualifiedName table, String... columns) {
		this.referencedTable = table;
		this.referencedColumns = List.of(columns);
		return this;
	}

	/**
	 * Say what happens when the row referred to is deleted.
	 * @param action what happens
	 * @return this builder
	 */
	public ForeignKeyBuilder onDelete(ReferentialAction action) {
		this.onDelete = action;
		return this;
	}

	/**
	 * Say what happens when the row referred to is deleted. Needs PostgreSQL 15 if
	 * columns are given.
	 * @param action {@code SET_NULL} or {@code SET_DEFAULT}
	 * @param columns the columns that are set, if not all
	 * @return this builder
	 */
	public ForeignKeyBuilder onDelete(ReferentialAction action, String... columns) {
		this.onDelete = action;
		this.onDeleteColumns = List.of(columns);
		return this;
	}

	/**
	 * Take the last column for a range that the ranges of the rows referred to have to
	 * cover. Needs PostgreSQL 18.
	 * @return this builder
	 */
	public ForeignKeyBuilder period() {
		this.period = true;
		return this;
	}

	/**
	 * Refuse rows of which some but not all columns are null.
	 * @return this builder
	 */
	public ForeignKeyBuilder matchFull() {
		this.matchFull = true;
		return this;
	}

	/**
	 * Do not read existing rows now. {@link ConstraintOperations#validateConstraint} does
	 * so later without blocking writes.
	 * @return this builder
	 */
	public ForeignKeyBuilder notValid() {
		this.state = ConstraintState.NOT_VALID;
		return this;
	}

	/**
	 * Never check it. Needs PostgreSQL 18.
	 * @return this builder
	 */
	public ForeignKeyBuilder notEnforced() {
		this.state = ConstraintState.NOT_ENFORCED;
		return this;
	}

	/**
	 * Say what happens when the key referred to changes.
	 * @param action what happens
	 * @return this builder
	 */
	public ForeignKeyBuilder onUpdate(ReferentialAction action) {
		this.onUpdate = action;
		return this;
	}

	Constraint build() {
		if (this.referencedTable == null) {
			throw new InvalidOperationException(
					"The foreign key on " + this.table + " " + this.columns + " refers to nothing.",
					"Call references(…) on it.");
		}
		return new Constraint.ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns,
				this.onDelete, this.onUpdate, this.onDeleteColumns, this.period, this.matchFull, this.deferral,
				this.state);
	}

}
