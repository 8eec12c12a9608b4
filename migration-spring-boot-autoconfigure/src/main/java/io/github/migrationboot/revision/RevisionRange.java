package io.github.migrationboot.revision;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The revisions from one target to another: {@code a:b}, {@code a:}, {@code :b} or
 * {@code :}. Each end may be several targets, as in {@code a,b:heads}. Immutable and
 * thread-safe. Printed as it is typed.
 *
 * @param start the lower end, empty for the usual one
 * @param end the upper end, empty for the usual one
 */
public record RevisionRange(List<RevisionTarget> start, List<RevisionTarget> end) {

	/**
	 * Everything.
	 */
	public static final RevisionRange ALL = new RevisionRange(List.of(), List.of());

	/**
	 * Create a range, which keeps copies of the lists.
	 */
	public RevisionRange {
		start = List.copyOf(start);
		end = List.copyOf(end);
	}

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

	private static List<RevisionTarget> end(String text) {
		return text.isBlank() ? List.of() : RevisionTarget.parseList(text);
	}

	/**
	 * Return whether only a database can tell what the range means.
	 * @return {@code true} if an end is {@code current} or steps from there
	 */
	public boolean needsDatabase() {
		return Stream.of(this.start, this.end)
			.flatMap(List::stream)
			.anyMatch((target) -> target.anchor() == RevisionTarget.Symbol.CURRENT);
	}

	/**
	 * Whether the start is the rows of a database, whatever they are.
	 */
	boolean startsAtDatabase() {
		return this.start.equals(List.of(RevisionTarget.CURRENT));
	}

	List<RevisionTarget> startOr(RevisionTarget usual) {
		return this.start.isEmpty() ? List.of(usual) : this.start;
	}

	List<RevisionTarget> endOr(RevisionTarget usual) {
		return this.end.isEmpty() ? List.of(usual) : this.end;
	}

	@Override
	public String toString() {
		return print(this.start) + ":" + print(this.end);
	}

	private static String print(List<RevisionTarget> targets) {
		return targets.stream().map(RevisionTarget::toString).collect(Collectors.joining(","));
	}

}
