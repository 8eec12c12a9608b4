package io.github.migrationboot.revision;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.MigrationException;

/**
 * Thrown before the database is touched when the revisions do not make a graph. Reports
 * everything that is wrong at once.
 */
public final class InvalidRevisionsException extends MigrationException {

	private final List<Defect> defects;

	/**
	 * Create an exception.
	 * @param defects everything that is wrong; at least one
	 */
	public InvalidRevisionsException(Collection<? extends Defect> defects) {
		super(describe(defects),
				"Correct every revision that is named above. Nothing has been changed in the database.");
		this.defects = List.copyOf(defects);
	}

	private static String describe(Collection<? extends Defect> defects) {
		String headline = (defects.size() == 1) ? "There is 1 defect in the revisions:"
				: "There are " + defects.size() + " defects in the revisions:";
		return defects.stream()
			.map((defect) -> "\n    - " + defect.description())
			.collect(Collectors.joining("", headline, ""));
	}

	/**
	 * Return everything that is wrong.
	 * @return the defects, never empty
	 */
	public List<Defect> getDefects() {
		return this.defects;
	}

}
