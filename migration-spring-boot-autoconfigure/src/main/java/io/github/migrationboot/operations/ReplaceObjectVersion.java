package io.github.migrationboot.operations;

import java.util.List;

/**
 * Puts one version of an object in the place of another, as gently as PostgreSQL can.
 *
 * @param before what is there before
 * @param after what is there afterwards
 */
public record ReplaceObjectVersion(ObjectVersion before, ObjectVersion after) implements ObjectVersionChange {

	@Override
	public List<Operation> reverse() {
		return List.of(new ReplaceObjectVersion(this.after, this.before));
	}

	@Override
	public String describe() {
		return "replace " + this.before.object() + " by " + this.after;
	}

}
