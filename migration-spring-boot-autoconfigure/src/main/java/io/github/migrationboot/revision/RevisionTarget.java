package io.github.migrationboot.revision;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which revision is meant: what a user types after {@code upgrade}, {@code downgrade},
 * {@code stamp} or {@code show}, as one side of a range, or as the parent of a new
 * revision. The grammar is the same everywhere: {@code [branch@][anchor][+N|-N]}.
 * <p>
 * Immutable and thread-safe. Which revisions a target means is decided against a graph,
 * by {@link Planner} and {@link RevisionSelector}. Printed as it is typed.
 *
 * @param branch what stands before the {@code @}: a branch label, or an id or its unique
 * beginning; only the revisions of that line are meant then. {@code null} if there is
 * none
 * @param anchor the revision to start from
 * @param steps how far to walk from there: up if positive, down if negative, 0 to stay
 */
public record RevisionTarget(@Nullable String branch, Anchor anchor, int steps) {

	/**
	 * The one revision that is nothing's parent.
	 */
	public static final RevisionTarget HEAD = of(Symbol.HEAD);

	/**
	 * Everything there is.
	 */
	public static final RevisionTarget HEADS = of(Symbol.HEADS);

	/**
	 * Before everything.
	 */
	public static final RevisionTarget BASE = of(Symbol.BASE);

	/**
	 * Where the database is.
	 */
	public static final RevisionTarget CURRENT = of(Symbol.CURRENT);

	/**
	 * Create a target.
	 * @throws InvalidTargetException if there is neither an anchor nor a step, or a name
	 * has a character that the grammar needs for itself
	 */
	public RevisionTarget {
		if (branch != null) {
			TargetParser.checkName(branch);
		}
		if (anchor == Symbol.HERE && steps == 0) {
			throw new InvalidTargetException((branch != null) ? branch + "@" : "", "it does not say where to go");
		}
	}

	/**
	 * Parse a target. White space around it does not matter.
	 * @param text the text
	 * @return the target
	 * @throws InvalidTargetException if the text does not follow the grammar
	 * @throws RangeNotAllowedException if the text is a range
	 */
	public static RevisionTarget parse(String text) {
		return TargetParser.parse(text.strip());
	}

	/**
	 * Parse a list of targets.
	 * @param text the targets with commas between them, at least one
	 * @return the targets in the order of the text
	 * @throws InvalidTargetException if one does not follow the grammar
	 * @throws RangeNotAllowedException if one is a range
	 */
	public static List<RevisionTarget> parseList(String text) {
		return Arrays.stream(text.split(",", -1)).map(RevisionTarget::parse).toList();
	}

	private static RevisionTarget of(Symbol symbol) {
		return new RevisionTarget(null, symbol, 0);
	}

	/**
	 * Return whether the target counts from where the database is.
	 * @return {@code true} for {@code +N}, {@code current-N}, {@code label@-N} and the
	 * like
	 */
	public boolean isRelative() {
		return this.steps != 0 && (this.anchor == Symbol.HERE || this.anchor == Symbol.CURRENT);
	}

	@Override
	public String toString() {
		String line = (this.branch != null) ? this.branch + "@" : "";
		return line + this.anchor + ((this.steps != 0) ? "%+d".formatted(this.steps) : "");
	}

	/**
	 * The revision that a target starts from.
	 */
	public sealed interface Anchor permits Symbol, Identifier {

	}

	/**
	 * The anchors that are a word.
	 */
	public enum Symbol implements Anchor {

		/**
		 * No word at all, only steps. They are counted from the rows of the version table
		 * where a database is to be changed, from the other side in a range, and from the
		 * effective heads otherwise.
		 */
		HERE(""),

		/**
		 * The one revision that is nothing's parent, on the branch if there is one.
		 */
		HEAD("head"),

		/**
		 * Everything there is: the effective heads; with a branch, the heads of its line.
		 */
		HEADS("heads"),

		/**
		 * Before everything, or before everything of the branch's line.
		 */
		BASE("base"),

		/**
		 * The rows of the version table.
		 */
		CURRENT("current");

		private final String text;

		Symbol(String text) {
			this.text = text;
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	/**
	 * The revision that an identifier means.
	 *
	 * @param value a whole id, a branch label, or the beginning of either
	 */
	public record Identifier(String value) implements Anchor {

		/**
		 * Create the anchor.
		 * @throws InvalidTargetException if that cannot be a name
		 */
		public Identifier {
			TargetParser.checkName(value);
			if (TargetParser.isWord(value)) {
				throw new InvalidTargetException(value, "it is a word of the grammar and no identifier");
			}
		}

		@Override
		public String toString() {
			return this.value;
		}

	}

}
