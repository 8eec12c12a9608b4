package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Says what changes about a domain. One of its methods has to be called; the last one
 * counts.
 */
public final class AlterDomainBuilder extends RestorableBuilder<AlterDomainBuilder> {

	private final QualifiedName name;

	private @Nullable DomainChange change;

	AlterDomainBuilder(QualifiedName name) {
		super(name.schema());
		this.name = name;
	}

	/**
	 * Change the default.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public AlterDomainBuilder setDefault(String expression) {
		this.change = new DomainChange.Default(expression);
		return this;
	}

	/**
	 * Remove the default.
	 * @return this builder
	 */
	public AlterDomainBuilder dropDefault() {
		this.change = new DomainChange.Default(null);
		return this;
	}

	/**
	 * Refuse nulls from now on. Reads all tables with the domain.
	 * @return this builder
	 */
	public AlterDomainBuilder setNotNull() {
		this.change = new DomainChange.Nullability(false);
		return this;
	}

	/**
	 * Take nulls from now on.
	 * @return this builder
	 */
	public AlterDomainBuilder dropNotNull() {
		this.change = new DomainChange.Nullability(true);
		return this;
	}

	/**
	 * Check values from now on. Reads all tables with the domain.
	 * @param constraint the name of the check
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public AlterDomainBuilder addCheck(String constraint, String expression) {
		this.change = new DomainChange.AddCheck(
				new Constraint.Check(constraint, expression, false, ConstraintState.VALID));
		return this;
	}

	/**
	 * Check values from now on, and do not read existing ones.
	 * @param constraint the name of the check
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public AlterDomainBuilder addCheckNotValid(String constraint, String expression) {
		this.change = new DomainChange.AddCheck(
				new Constraint.Check(constraint, expression, false, ConstraintState.NOT_VALID));
		return this;
	}

	/**
	 * Check the existing values too.
	 * @param constraint the name of the check
	 * @return this builder
	 */
	public AlterDomainBuilder validateCheck(String constraint) {
		this.change = new DomainChange.Validate(constraint);
		return this;
	}

	/**
	 * Remove a check.
	 * @param constraint the name of the check
	 * @return this builder
	 */
	public AlterDomainBuilder dropCheck(String constraint) {
		this.change = new DomainChange.DropCheck(constraint, false);
		return this;
	}

	/**
	 * Remove a check if there is one of that name.
	 * @param constraint the name of the check
	 * @return this builder
	 */
	public AlterDomainBuilder dropCheckIfExists(String constraint) {
		this.change = new DomainChange.DropCheck(constraint, true);
		return this;
	}

	/**
	 * Rename a check.
	 * @param constraint the name of the check
	 * @param newName its new name
	 * @return this builder
	 */
	public AlterDomainBuilder renameCheck(String constraint, String newName) {
		this.change = new DomainChange.RenameCheck(constraint, newName);
		return this;
	}

	@Override
	AlterDomain build() {
		if (this.change == null) {
			throw new InvalidOperationException("alterDomain(" + this.name + ") changes nothing.",
					"Say what changes, for example setNotNull().");
		}
		return new AlterDomain(this.name, this.change, this.restoring);
	}

}
