package io.github.migrationboot.operations;

import java.util.List;

/**
 * Changes an attribute of a composite type.
 *
 * @param name the type
 * @param change what changes
 * @param cascade whether tables of the type change too
 * @param restoring what undoes it; empty if that is not known
 */
public record AlterCompositeType(QualifiedName name, AttributeChange change, boolean cascade,
		List<Operation> restoring) implements TypeChange {

	public AlterCompositeType {
		restoring = List.copyOf(restoring);
	}

	@Override
	public List<Operation> reverse() {
		if (!this.restoring.isEmpty()) {
			return this.restoring;
		}
		if (this.change instanceof AttributeChange.Add add) {
			return undoneBy(new AttributeChange.Drop(add.name(), false));
		}
		if (this.change instanceof AttributeChange.Rename rename) {
			return undoneBy(new AttributeChange.Rename(rename.newName(), rename.name()));
		}
		throw new IrreversibleOperationException(describe(), "what the attribute was before is not known.");
	}

	private List<Operation> undoneBy(AttributeChange undo) {
		return List.of(new AlterCompositeType(this.name, undo, this.cascade, List.of()));
	}

	@Override
	public String describe() {
		return "alter type " + this.name;
	}

}
