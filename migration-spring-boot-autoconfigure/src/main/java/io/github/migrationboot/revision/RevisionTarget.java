package io.github.migrationboot.revision;

/**
 * Where to go: what a user types after {@code upgrade}, {@code downgrade} or
 * {@code stamp}. Implementations are immutable; which revisions a target means is decided
 * against a graph by {@link Planner}. Printed as it is typed.
 */
public sealed interface RevisionTarget {

	/**
	 * Parse a target. White space around it does not matter.
	 * @param text a whole id, a branch label, the beginning of either, {@code head},
	 * {@code heads}, {@code base}, {@code +N} or {@code -N}
	 * @return the target
	 * @throws InvalidTargetException if the text has none of these forms
	 */
	static RevisionTarget parse(String text) {
		return TargetParser.parse(text.strip());
	}

	/**
	 * The targets that are a word.
	 */
	enum Symbol implements RevisionTarget {

		/**
		 * The one revision that is nothing's parent.
		 */
		HEAD("head"),

		/**
		 * Everything there is.
		 */
		HEADS("heads"),

		/**
		 * Before everything.
		 */
		BASE("base");

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
	record Identifier(String value) implements RevisionTarget {

		@Override
		public String toString() {
			return this.value;
		}

	}

	/**
	 * Some revisions above or below where the database is.
	 *
	 * @param steps how many; above if positive, below if negative, never 0
	 */
	record Relative(int steps) implements RevisionTarget {

		/**
		 * Create the target.
		 */
		public Relative {
			if (steps == 0) {
				throw new InvalidTargetException("0", "it does not say where to go");
			}
		}

		@Override
		public String toString() {
			return ((this.steps > 0) ? "+" : "") + this.steps;
		}

	}

}
