package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Says what a comment was before.
 */
public final class CommentBuilder extends OperationBuilder {

	private final DatabaseObject object;

	private final @Nullable String text;

	private boolean previousKnown;

	private @Nullable String previous;

	CommentBuilder(DatabaseObject object, @Nullable String text) {
		this.object = object;
		this.text = text;
	}

	/**
	 * Say what the comment was before, so that it can come back.
	 * @param comment the comment before
	 * @return this builder
	 */
	public CommentBuilder from(String comment) {
		this.previousKnown = true;
		this.previous = comment;
		return this;
	}

	/**
	 * Say that there was no comment before.
	 * @return this builder
	 */
	public CommentBuilder fromNone() {
		this.previousKnown = true;
		this.previous = null;
		return this;
	}

	@Override
	Comment build() {
		return new Comment(this.object, this.text, this.previousKnown, this.previous);
	}

}
