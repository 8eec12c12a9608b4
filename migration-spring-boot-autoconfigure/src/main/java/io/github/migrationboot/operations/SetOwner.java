package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.ObjectKind.Trait;

/**
 * Gives an object to another role.
 *
 * @param object the object
 * @param owner the role
 * @param previous the role that owned it before, or {@code null} if that is not known
 */
public record SetOwner(DatabaseObject object, String owner, @Nullable String previous) implements ObjectChange {

	public SetOwner {
		if (!object.kind().is(Trait.OWNED)) {
			throw new InvalidOperationException("The " + object + " cannot be given to " + owner + ".",
					"Give away the table that it belongs to; an extension stays with the role that created it, and a role "
							+ "has no owner.");
		}
	}

	@Override
	public List<Operation> reverse() {
		if (this.previous == null) {
			throw new IrreversibleOperationException(describe(), "the earlier owner is not known; from(…) gives it.");
		}
		return List.of(new SetOwner(this.object, this.previous, this.owner));
	}

	@Override
	public String describe() {
		return "give " + this.object + " to " + this.owner;
	}

}
