package io.github.migrationboot.operations;

/**
 * Describes a check constraint.
 */
public final class CheckBuilder {

	private ConstraintState state = ConstraintState.VALID;

	private boolean noInherit;

	CheckBuilder() {
	}

	/**
	 * Leave child tables alone.
	 * @return this builder
	 */
	public CheckBuilder noInherit() {
		this.noInherit = true;
		return this;
	}

	/**
	 * Do not read existing rows now. {@link ConstraintOperations#validateConstraint} does
	 * so later without blocking writes.
	 * @return this builder
	 */
	public CheckBuilder notValid() {
		this.state = ConstraintState.NOT_VALID;
		return this;
	}

	/**
	 * Never check it. Needs PostgreSQL 18.
	 * @return this builder
	 */
	public CheckBuilder notEnforced() {
		this.state = ConstraintState.NOT_ENFORCED;
		return this;
	}

	Constraint build(String name, String expression) {
		return new Constraint.Check(name, expression, this.noInherit, this.state);
	}

}
