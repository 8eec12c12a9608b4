package io.github.migrationboot.operations;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when the files of objects are not as they should be. Reports everything that is
 * wrong with the files of one call at once.
 */
public final class InvalidObjectFilesException extends InvalidOperationException {

	private final List<ObjectFileDefect> defects;

	InvalidObjectFilesException(List<ObjectFileDefect> defects) {
		super(defects.stream()
			.map((defect) -> "\n    - " + defect.description())
			.collect(Collectors.joining("", "The files of its objects have defects:", "")),
				"Correct what is named above. A version is a file of its own, <location>/<name>.<version>.sql, and "
						+ "versions count from 1 without a gap.");
		this.defects = List.copyOf(defects);
	}

	/**
	 * Return everything that is wrong.
	 * @return the defects, never empty
	 */
	public List<ObjectFileDefect> getDefects() {
		return this.defects;
	}

}
