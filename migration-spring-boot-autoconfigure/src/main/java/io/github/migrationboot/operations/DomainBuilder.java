package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Describes a new domain. In its expressions the value is called {@code VALUE}.
 */
public final class DomainBuilder extends OperationBuilder {

	private final QualifiedName name;

	private final DataType type;

	private final List<Constraint.Check> checks = new ArrayList<>();

	private @Nullable QualifiedName collation;

	private boolean nullable = true;

	private @Nullable String defaultExpression;

	DomainBuilder(QualifiedName name, DataType type) {
		this.name = name;
		this.type = type;
	}

	/**
	 * Order and compare by a collation.
	 * @param collation the collation
	 * @return this builder
	 */
	public DomainBuilder collate(String collation) {
		return collate(new QualifiedName(null, collation));
	}

	/**
	 * Order and compare by a collation of another schema.
	 * @param collation the collation
	 * @return this builder
	 */
	public DomainBuilder collate(QualifiedName collation) {
		this.collation = collation;
		return this;
	}

	/**
	 * Give a default.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public DomainBuilder defaultExpression(String expression) {
		this.defaultExpression = expression;
		return this;
	}

	/**
	 * Refuse nulls.
	 * @return this builder
	 */
	public DomainBuilder notNull() {
		this.nullable = false;
		return this;
	}

	/**
	 * Check the values.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public DomainBuilder check(String expression) {
		this.checks.add(new Constraint.Check(null, expression, false, ConstraintState.VALID));
		return this;
	}

	/**
	 * Check the values.
	 * @param constraint the name of the check
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public DomainBuilder check(String constraint, String expression) {
		this.checks.add(new Constraint.Check(constraint, expression, false, ConstraintState.VALID));
		return this;
	}

	@Override
	CreateDomain build() {
		return new CreateDomain(this.name, this.type, this.collation, this.defaultExpression, this.nullable,
				this.checks);
	}

}
