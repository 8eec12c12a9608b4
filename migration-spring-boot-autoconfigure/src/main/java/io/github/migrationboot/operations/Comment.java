package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Sets or removes the comment of an object.
 *
 * @param object the object
 * @param text the comment, or {@code null} to remove it
 * @param previousKnown whether {@code previous} is what it was before
 * @param previous the comment before, or {@code null} if there was none
 */
public record Comment(DatabaseObject object, @Nullable String text, boolean previousKnown,
		@Nullable String previous) implements ObjectChange {

	@Override
	public List<Operation> reverse() {
		if (!this.previousKnown) {
			throw new IrreversibleOperationException(describe(), "the earlier comment is not known; from(…) gives it.");
		}
		return List.of(new Comment(this.object, this.previous, true, this.text));
	}

	@Override
	public String describe() {
		return "comment on " + this.object;
	}

}
