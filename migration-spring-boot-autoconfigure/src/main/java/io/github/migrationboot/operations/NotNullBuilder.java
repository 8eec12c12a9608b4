package io.github.migrationboot.operations;

/**
 * Describes a refusal of nulls that has a name.
 */
public final class NotNullBuilder {

	private ConstraintState state = ConstraintState.VALID;

	private boolean noInherit;

	NotNullBuilder() {
	}

	/**
	 * Leave child tables alone.
	 * @return this builder
	 */
	public NotNullBuilder noInherit() {
		this.noInherit = true;
		return this;
	}

	/**
	 * Do not read existing rows now. {@link ConstraintOperations#validateConstraint} does
	 * so later without blocking writes.
	 * @return this builder
	 */
	public NotNullBuilder notValid() {
		this.state = ConstraintState.NOT_VALID;
		return this;
	}

	Constraint build(String name, String column) {
		return new Constraint.NotNull(name, column, this.noInherit, this.state);
	}

}
