package io.github.migrationboot.internal.writing;

import java.util.List;

import io.github.migrationboot.script.SqlLocations;

/**
 * Where an application's revisions are: its sources, and what it searches when it runs.
 * Immutable.
 *
 * @param folders the sources
 * @param packages the packages that are scanned for classes, the application's own first
 * @param locations where SQL files are looked for
 */
public record Project(SourceFolders folders, List<String> packages, SqlLocations locations) {

	/**
	 * Create the value.
	 */
	public Project {
		packages = List.copyOf(packages);
	}

	/**
	 * Return whether a class would be found.
	 * @param packageName its package
	 * @return {@code true} if the package or one above it is scanned
	 */
	boolean scans(String packageName) {
		// What a pattern covers is for the scanner to say.
		return this.packages.stream()
			.anyMatch((scanned) -> scanned.contains("*") || packageName.equals(scanned)
					|| (!scanned.isEmpty() && packageName.startsWith(scanned + ".")));
	}

}
