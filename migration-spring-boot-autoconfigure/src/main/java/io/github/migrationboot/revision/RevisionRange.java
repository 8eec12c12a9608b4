package io.github.migrationboot.revision;

import org.jspecify.annotations.Nullable;

/**
 * The revisions from one target to another: {@code a:b}, {@code a:}, {@code :b} or
 * {@code :}. Immutable and thread-safe. Printed as it is typed.
 *
 * @param start the lower end, or {@code null} for the usual one
 * @param end the upper end, or {@code null} for the usual one
 */
public record RevisionRange(@Nullable RevisionTarget start, @Nullable RevisionTarget end) {

	/**
	 * Everything.
	 */
	public static final RevisionRange ALL = new RevisionRange(null, null);

	/**
	 * Parse a range. White space around it and around its ends does not matter.
	 * @param text the text
	 * @return the range
	 * @throws RangeRequiredException if there is no colon
	 * @throws InvalidTargetException if there are several, or an end does not follow the
	 * grammar of targets
	 */
	public static RevisionRange parse(String text) {
		int colon = text.indexOf(':');
		if (colon < 0) {
			throw new RangeRequiredException(text);
		}
		if (text.indexOf(':', colon + 1) >= 0) {
			throw new InvalidTargetException(text, "a range has one colon");
		}
		return new RevisionRange(end(text.substring(0, colon)), end(text.substring(colon + 1)));
	}

	private static @Nullable RevisionTarget end(String text) {
		return text.isBlank() ? null : RevisionTarget.parse(text);
	}

	RevisionTarget startOr(RevisionTarget usual) {
		return (this.start != null) ? this.start : usual;
	}

	RevisionTarget endOr(RevisionTarget usual) {
		return (this.end != null) ? this.end : usual;
	}

	@Override
	public String toString() {
		return ((this.start != null) ? this.start : "") + ":" + ((this.end != null) ? this.end : "");
	}

}
