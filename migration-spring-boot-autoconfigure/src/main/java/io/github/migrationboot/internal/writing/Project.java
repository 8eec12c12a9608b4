package io.github.migrationboot.internal.writing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionKind;
import io.github.migrationboot.script.SqlLocations;

/**
 * Where an application's revisions are: its sources, and what it searches when it runs.
 * Immutable.
 *
 * @param folders the sources
 * @param search what it searches, or {@code null} if it searches by itself, in places
 * that nobody knows
 * @param others the revisions of its other databases, which are in the same sources
 */
public record Project(SourceFolders folders, @Nullable Search search, List<RevisionCatalogue> others) {

	/**
	 * Create the value.
	 */
	public Project {
		others = List.copyOf(others);
	}

	/**
	 * Create the project of an application with one database.
	 * @param folders the sources
	 * @param packages the packages that are scanned for classes, the application's own
	 * first
	 * @param locations where SQL files are looked for
	 */
	public Project(SourceFolders folders, List<String> packages, SqlLocations locations) {
		this(folders, new Search(packages, locations), List.of());
	}

	/**
	 * Create the project of an application that finds the revisions of its databases by
	 * itself.
	 * @param folders the sources
	 * @param others the revisions of the other databases
	 * @return the project
	 */
	public static Project searchedByItself(SourceFolders folders, Collection<RevisionCatalogue> others) {
		return new Project(folders, null, List.copyOf(others));
	}

	/**
	 * Return the packages that are scanned.
	 * @return the packages, the application's own first; none if they are not known
	 */
	List<String> packages() {
		Search known = this.search;
		return (known != null) ? known.packages() : List.of();
	}

	/**
	 * Return where the first revision of a kind belongs.
	 * @param kind what it is written in
	 * @return {@code revisions} below the application's package, or the outermost folder
	 * of the first location; {@code null} if it is not known
	 */
	@Nullable Path firstFolder(RevisionKind kind) {
		List<Path> roots = this.folders.roots(kind);
		Search known = this.search;
		if (known == null || roots.isEmpty()) {
			return null;
		}
		return (kind == RevisionKind.JAVA) ? firstPackage(roots) : known.locations().folder(roots.get(0));
	}

	private @Nullable Path firstPackage(List<Path> roots) {
		if (packages().isEmpty()) {
			return null;
		}
		Path application = Path.of(packages().get(0).replace('.', '/'));
		Path root = roots.stream()
			.filter((candidate) -> Files.isDirectory(candidate.resolve(application)))
			.findFirst()
			.orElse(roots.get(0));
		return root.resolve(application).resolve("revisions");
	}

	/**
	 * Return whether a class would be found, as far as can be told.
	 * @param packageName its package
	 * @return {@code true} if the package or one above it is scanned
	 */
	boolean scans(String packageName) {
		// What a pattern covers is for the scanner to say.
		return this.search == null || packages().stream()
			.anyMatch((scanned) -> scanned.contains("*") || packageName.equals(scanned)
					|| (!scanned.isEmpty() && packageName.startsWith(scanned + ".")));
	}

	/**
	 * Return whether a SQL file would be found, as far as can be told.
	 * @param file the file, which need not exist
	 * @return {@code true} if a location has a place for it
	 */
	boolean covers(Path file) {
		Search known = this.search;
		return known == null || known.locations().covers(file, this.folders.roots(RevisionKind.SQL));
	}

	/**
	 * What an application searches.
	 *
	 * @param packages the packages that are scanned for classes, the application's own
	 * first
	 * @param locations where SQL files are looked for
	 */
	public record Search(List<String> packages, SqlLocations locations) {

		/**
		 * Create the value.
		 */
		public Search {
			packages = List.copyOf(packages);
		}

	}

}
