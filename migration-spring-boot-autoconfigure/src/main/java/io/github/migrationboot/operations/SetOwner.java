package io.github.migrationboot.operations;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Gives an object to another role.
 *
 * @param object the object
 * @param owner the role
 * @param previous the role that owned it before, or {@code null} if that is not known
 */
public record SetOwner(DatabaseObject object, String owner, @Nullable String previous) implements ObjectChange {

	private static final Set<ObjectKind> WITHOUT_OWNER = EnumSet.of(ObjectKind.EXTENSION, ObjectKind.COLUMN,
			ObjectKind.CONSTRAINT, ObjectKind.INDEX, ObjectKind.TRIGGER, ObjectKind.POLICY);

	public SetOwner {
		if (WITHOUT_OWNER.contains(object.kind())) {
			throw new InvalidOperationException("The " + object + " cannot be given to " + owner + ".",
					"Give away the table that it belongs to; an extension stays with the role that created it.");
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
