package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.List;

/**
 * Says what the partitions of a table go by, where it is more than columns.
 */
public final class PartitionKeyBuilder {

	private final List<IndexElement> elements = new ArrayList<>();

	PartitionKeyBuilder() {
	}

	/**
	 * Go by a column.
	 * @param column the column
	 * @return this builder
	 */
	public PartitionKeyBuilder column(String column) {
		return add(IndexElement.column(column));
	}

	/**
	 * Go by a column with another operator class than the default one.
	 * @param column the column
	 * @param operatorClass the operator class
	 * @return this builder
	 */
	public PartitionKeyBuilder column(String column, OperatorClass operatorClass) {
		return add(IndexElement.column(column).with(operatorClass));
	}

	/**
	 * Go by an expression.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public PartitionKeyBuilder expression(String expression) {
		return add(IndexElement.expression(expression));
	}

	/**
	 * Go by an expression with another operator class than the default one.
	 * @param expression the SQL expression
	 * @param operatorClass the operator class
	 * @return this builder
	 */
	public PartitionKeyBuilder expression(String expression, OperatorClass operatorClass) {
		return add(IndexElement.expression(expression).with(operatorClass));
	}

	/**
	 * Compare the last column or expression by a collation.
	 * @param collation the collation
	 * @return this builder
	 * @throws InvalidOperationException if there is none yet
	 */
	public PartitionKeyBuilder collate(String collation) {
		return collate(new QualifiedName(null, collation));
	}

	/**
	 * Compare the last column or expression by a collation of another schema.
	 * @param collation the collation
	 * @return this builder
	 * @throws InvalidOperationException if there is none yet
	 */
	public PartitionKeyBuilder collate(QualifiedName collation) {
		if (this.elements.isEmpty()) {
			throw new InvalidOperationException("A partition key has collate() before anything to go by.",
					"Call column(…) or expression(…) first.");
		}
		return add(this.elements.remove(this.elements.size() - 1).collated(collation));
	}

	PartitionKey build(PartitionKey.Strategy strategy) {
		if (this.elements.isEmpty()) {
			throw new InvalidOperationException("A partition key goes by nothing.",
					"Call column(…) or expression(…) on it.");
		}
		return new PartitionKey(strategy, this.elements);
	}

	private PartitionKeyBuilder add(IndexElement element) {
		this.elements.add(element);
		return this;
	}

}
