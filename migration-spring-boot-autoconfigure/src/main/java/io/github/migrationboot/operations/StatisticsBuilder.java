package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Describes statistics over several columns, or an expression, of a table.
 */
public final class StatisticsBuilder extends OperationBuilder {

	private final QualifiedName name;

	private final List<IndexElement> elements = new ArrayList<>();

	private @Nullable QualifiedName table;

	private List<StatisticsKind> kinds = List.of();

	private boolean ifNotExists;

	StatisticsBuilder(QualifiedName name) {
		this.name = name;
	}

	/**
	 * Say which table they are about, in the same schema.
	 * @param table the table
	 * @return this builder
	 */
	public StatisticsBuilder on(String table) {
		this.table = new QualifiedName(this.name.schema(), table);
		return this;
	}

	/**
	 * Add columns.
	 * @param columns the columns
	 * @return this builder
	 */
	public StatisticsBuilder columns(String... columns) {
		for (String column : columns) {
			this.elements.add(IndexElement.column(column));
		}
		return this;
	}

	/**
	 * Add an expression.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public StatisticsBuilder expression(String expression) {
		this.elements.add(IndexElement.expression(expression));
		return this;
	}

	/**
	 * Say what is counted, if not everything. Not for a single expression.
	 * @param kinds what is counted
	 * @return this builder
	 */
	public StatisticsBuilder kinds(StatisticsKind... kinds) {
		this.kinds = List.of(kinds);
		return this;
	}

	/**
	 * Leave existing statistics of that name as they are. They stay when the operation is
	 * undone, because they may have been there before.
	 * @return this builder
	 */
	public StatisticsBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	@Override
	CreateStatistics build() {
		if (this.table == null || this.elements.isEmpty()) {
			throw new InvalidOperationException(
					"The statistics " + this.name + " have no " + ((this.table == null) ? "table." : "column."),
					"Write op.createStatistics(name).on(table).columns(…).");
		}
		return new CreateStatistics(this.name, this.table, this.elements, this.kinds, this.ifNotExists);
	}

}
