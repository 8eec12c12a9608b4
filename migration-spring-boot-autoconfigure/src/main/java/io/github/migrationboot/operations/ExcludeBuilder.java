package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Describes an exclusion constraint.
 */
public final class ExcludeBuilder extends DeferrableBuilder<ExcludeBuilder> {

	private final List<ExcludeElement> elements = new ArrayList<>();

	private @Nullable String method;

	private final List<String> include = new ArrayList<>();

	private @Nullable String where;

	ExcludeBuilder() {
	}

	/**
	 * Choose the access method of the index, such as {@code gist}.
	 * @param method the method
	 * @return this builder
	 */
	public ExcludeBuilder using(String method) {
		this.method = method;
		return this;
	}

	/**
	 * Compare a column.
	 * @param column the column
	 * @param operator the operator by which two rows must not be related, such as
	 * {@code =}
	 * @return this builder
	 * @throws InvalidOperationException if it is no operator
	 */
	public ExcludeBuilder column(String column, String operator) {
		this.elements.add(new ExcludeElement(IndexElement.column(column), operator));
		return this;
	}

	/**
	 * Compare a column by an operator class of its own.
	 * @param column the column
	 * @param operatorClass the operator class
	 * @param operator the operator by which two rows must not be related
	 * @return this builder
	 * @throws InvalidOperationException if it is no operator
	 */
	public ExcludeBuilder column(String column, OperatorClass operatorClass, String operator) {
		this.elements.add(new ExcludeElement(IndexElement.column(column).with(operatorClass), operator));
		return this;
	}

	/**
	 * Compare an expression.
	 * @param expression the SQL expression
	 * @param operator the operator by which two rows must not be related, such as
	 * {@code &&}
	 * @return this builder
	 * @throws InvalidOperationException if it is no operator
	 */
	public ExcludeBuilder expression(String expression, String operator) {
		this.elements.add(new ExcludeElement(IndexElement.expression(expression), operator));
		return this;
	}

	/**
	 * Compare an expression with another operator class than the default one.
	 * @param expression the SQL expression
	 * @param operatorClass the operator class
	 * @param operator the operator by which two rows must not be related
	 * @return this builder
	 * @throws InvalidOperationException if it is no operator
	 */
	public ExcludeBuilder expression(String expression, OperatorClass operatorClass, String operator) {
		this.elements.add(new ExcludeElement(IndexElement.expression(expression).with(operatorClass), operator));
		return this;
	}

	/**
	 * Compare the last column or expression by a collation.
	 * @param collation the collation
	 * @return this builder
	 * @throws InvalidOperationException if there is none yet
	 */
	public ExcludeBuilder collate(String collation) {
		return collate(new QualifiedName(null, collation));
	}

	/**
	 * Compare the last column or expression by a collation of another schema.
	 * @param collation the collation
	 * @return this builder
	 * @throws InvalidOperationException if there is none yet
	 */
	public ExcludeBuilder collate(QualifiedName collation) {
		if (this.elements.isEmpty()) {
			throw new InvalidOperationException("An exclusion constraint has collate() before anything to compare.",
					"Call column(…) or expression(…) first.");
		}
		ExcludeElement last = this.elements.remove(this.elements.size() - 1);
		this.elements.add(new ExcludeElement(last.key().collated(collation), last.operator()));
		return this;
	}

	/**
	 * Carry columns in the index that are not keys.
	 * @param columns the columns
	 * @return this builder
	 */
	public ExcludeBuilder include(String... columns) {
		this.include.addAll(List.of(columns));
		return this;
	}

	/**
	 * Let it hold for some rows only.
	 * @param predicate the SQL predicate
	 * @return this builder
	 */
	public ExcludeBuilder where(String predicate) {
		this.where = predicate;
		return this;
	}

	Constraint build(String name) {
		if (this.elements.isEmpty()) {
			throw new InvalidOperationException("The exclusion constraint " + name + " compares nothing.",
					"Call column(…) or expression(…) on it.");
		}
		return new Constraint.Exclude(name, this.method, this.elements, this.include, this.where, this.deferral);
	}

}
