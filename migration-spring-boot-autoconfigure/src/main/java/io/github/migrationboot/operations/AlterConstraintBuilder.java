package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Says when a foreign key was checked before.
 */
public final class AlterConstraintBuilder extends OperationBuilder {

	private final QualifiedName table;

	private final String name;

	private final Deferral deferral;

	private @Nullable Deferral previous;

	AlterConstraintBuilder(QualifiedName table, String name, Deferral deferral) {
		this.table = table;
		this.name = name;
		this.deferral = deferral;
	}

	/**
	 * Say when it was checked before, so that the change can be undone.
	 * @param deferral when it was checked
	 * @return this builder
	 */
	public AlterConstraintBuilder from(Deferral deferral) {
		this.previous = deferral;
		return this;
	}

	@Override
	AlterConstraint build() {
		return new AlterConstraint(this.table, this.name, this.deferral, this.previous);
	}

}
