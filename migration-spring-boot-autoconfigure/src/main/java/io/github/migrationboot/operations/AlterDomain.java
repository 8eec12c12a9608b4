package io.github.migrationboot.operations;

import java.util.List;

/**
 * Changes a domain.
 *
 * @param name the domain
 * @param change what changes
 * @param restoring what undoes it; empty if that is not known
 */
public record AlterDomain(QualifiedName name, DomainChange change, List<Operation> restoring) implements TypeChange {

	public AlterDomain {
		restoring = List.copyOf(restoring);
	}

	@Override
	public List<Operation> reverse() {
		if (!this.restoring.isEmpty()) {
			return this.restoring;
		}
		if (this.change instanceof DomainChange.Validate) {
			return List.of();
		}
		return List.of(new AlterDomain(this.name, opposite(), List.of()));
	}

	private DomainChange opposite() {
		if (this.change instanceof DomainChange.Nullability set) {
			return new DomainChange.Nullability(!set.nullable());
		}
		if (this.change instanceof DomainChange.RenameCheck rename) {
			return new DomainChange.RenameCheck(rename.newName(), rename.name());
		}
		if (this.change instanceof DomainChange.AddCheck add && add.check().name() != null) {
			return new DomainChange.DropCheck(add.check().name(), false);
		}
		throw new IrreversibleOperationException(describe(), "what the domain was before is not known.");
	}

	@Override
	public String describe() {
		return "alter domain " + this.name;
	}

}
