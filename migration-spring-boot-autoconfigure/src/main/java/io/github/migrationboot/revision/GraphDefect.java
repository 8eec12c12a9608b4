package io.github.migrationboot.revision;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that is wrong with the graph as a whole or with a name in it.
 */
public sealed interface GraphDefect extends Defect {

	/**
	 * What a name stands for.
	 */
	enum Usage {

		/**
		 * The id of a revision.
		 */
		REVISION("revision identifier"),

		/**
		 * A branch label.
		 */
		BRANCH_LABEL("branch label");

		private final String words;

		Usage(String words) {
			this.words = words;
		}

	}

	/**
	 * How one revision names another.
	 */
	enum Reference {

		/**
		 * As a parent.
		 */
		DOWN_REVISION("down_revision"),

		/**
		 * As a dependency.
		 */
		DEPENDS_ON("depends_on");

		private final String words;

		Reference(String words) {
			this.words = words;
		}

	}

	/**
	 * Several revisions have the same id.
	 *
	 * @param id the id
	 * @param locations where the revisions are defined
	 */
	record DuplicateRevision(String id, List<String> locations) implements GraphDefect {

		/**
		 * Create the defect.
		 */
		public DuplicateRevision {
			locations = List.copyOf(locations);
		}

		@Override
		public String description() {
			return "Revision '%s' is present more than once: in %s".formatted(this.id, Words.join(this.locations));
		}

	}

	/**
	 * A revision names another one that does not exist.
	 *
	 * @param revision the revision that names it
	 * @param location where that revision is defined
	 * @param reference how it names it
	 * @param missing the name that means nothing
	 * @param suggestions ids that may be meant, best first
	 */
	record MissingReference(String revision, String location, Reference reference, String missing,
			List<String> suggestions) implements GraphDefect {

		/**
		 * Create the defect.
		 */
		public MissingReference {
			suggestions = List.copyOf(suggestions);
		}

		@Override
		public String description() {
			return "Revision '%s', referenced from '%s' (%s) as %s, is not present%s".formatted(this.missing,
					this.revision, this.location, this.reference.words, Words.didYouMean(this.suggestions));
		}

	}

	/**
	 * Revisions that need each other, so that none can be the first. There is one defect,
	 * with a shortest cycle, for each group of revisions that all need each other.
	 *
	 * @param links the cycle; each link starts where the one before ends, and the last
	 * ends where the first starts
	 */
	record Cycle(List<Link> links) implements GraphDefect {

		/**
		 * Create the defect.
		 */
		public Cycle {
			links = List.copyOf(links);
		}

		/**
		 * Return whether a revision names itself.
		 * @return {@code true} for a cycle of one
		 */
		public boolean isSelfLoop() {
			return this.links.size() == 1;
		}

		/**
		 * Return whether at least one link is a dependency.
		 * @return {@code false} if the cycle consists of parents only
		 */
		public boolean hasDependency() {
			return this.links.stream().anyMatch((link) -> link.reference() == Reference.DEPENDS_ON);
		}

		@Override
		public String description() {
			String kind = (hasDependency() ? "Dependency " : "") + (isSelfLoop() ? "self-loop" : "cycle");
			return this.links.stream()
				.map(Link::description)
				.collect(Collectors.joining(", ", Words.capitalize(kind) + " is detected: ", ""));
		}

		/**
		 * One step of a cycle.
		 *
		 * @param from the revision that names the other
		 * @param location where that revision is defined
		 * @param reference how it names it
		 * @param to the revision that is named
		 */
		public record Link(String from, String location, Reference reference, String to) {

			private String description() {
				return "'%s' (%s) has %s '%s'".formatted(this.from, this.location, this.reference.words, this.to);
			}

		}

	}

	/**
	 * A name with a character that the grammar of targets needs for itself.
	 *
	 * @param usage what the name stands for
	 * @param name the name
	 * @param characters the offending characters, each once, in the order they occur
	 * @param location where the revision is defined
	 */
	record IllegalCharacters(Usage usage, String name, String characters, String location) implements GraphDefect {

		@Override
		public String description() {
			String quoted = this.characters.codePoints()
				.mapToObj((character) -> "'" + Character.toString(character) + "'")
				.collect(Collectors.joining(", "));
			return "Character(s) %s not allowed in %s '%s' (%s)".formatted(quoted, this.usage.words, this.name,
					this.location);
		}

	}

	/**
	 * A name that has no characters but white space.
	 *
	 * @param usage what the name stands for
	 * @param location where the revision is defined
	 */
	record EmptyName(Usage usage, String location) implements GraphDefect {

		@Override
		public String description() {
			return "%s is empty (%s)".formatted(Words.capitalize(this.usage.words), this.location);
		}

	}

	/**
	 * A name that begins or ends with white space, so that nobody could type it.
	 *
	 * @param usage what the name stands for
	 * @param name the name
	 * @param location where the revision is defined
	 */
	record SurroundingWhiteSpace(Usage usage, String name, String location) implements GraphDefect {

		@Override
		public String description() {
			return "White space around %s '%s' (%s)".formatted(this.usage.words, this.name, this.location);
		}

	}

	/**
	 * A name that is a word of the grammar of targets.
	 *
	 * @param usage what the name stands for
	 * @param name the name
	 * @param location where the revision is defined
	 */
	record ReservedName(Usage usage, String name, String location) implements GraphDefect {

		@Override
		public String description() {
			return "'%s' is a reserved word and cannot be a %s (%s)".formatted(this.name, this.usage.words,
					this.location);
		}

	}

	/**
	 * An id that does not fit into the version table.
	 *
	 * @param id the id
	 * @param length its length in characters, more than
	 * {@link RevisionNode#MAX_ID_LENGTH}
	 * @param location where the revision is defined
	 */
	record OverlongId(String id, int length, String location) implements GraphDefect {

		@Override
		public String description() {
			return "Revision identifier '%s...' has %d characters, but at most %d fit into the version table (%s)"
				.formatted(this.id.substring(0, this.id.offsetByCodePoints(0, 20)), this.length,
						RevisionNode.MAX_ID_LENGTH, this.location);
		}

	}

	/**
	 * A branch label that is declared by several revisions.
	 *
	 * @param label the label
	 * @param revisions the ids of the revisions that declare it
	 * @param locations where these are defined, in the same order
	 */
	record DuplicateBranchLabel(String label, List<String> revisions, List<String> locations) implements GraphDefect {

		/**
		 * Create the defect.
		 */
		public DuplicateBranchLabel {
			revisions = List.copyOf(revisions);
			locations = List.copyOf(locations);
		}

		@Override
		public String description() {
			return "Branch label '%s' is used by several revisions: %s (in %s)".formatted(this.label,
					Words.quoteAndJoin(this.revisions), Words.join(this.locations));
		}

	}

	/**
	 * A branch label that is also the id of a revision; the two share one namespace.
	 *
	 * @param label the label
	 * @param revision the id of the revision that declares the label
	 * @param location where that is defined
	 * @param otherLocation where the revision with the label's name is defined
	 */
	record BranchLabelIsRevision(String label, String revision, String location,
			String otherLocation) implements GraphDefect {

		@Override
		public String description() {
			return "Branch label '%s' of revision '%s' (%s) is also the identifier of a revision (%s)"
				.formatted(this.label, this.revision, this.location, this.otherLocation);
		}

	}

}
