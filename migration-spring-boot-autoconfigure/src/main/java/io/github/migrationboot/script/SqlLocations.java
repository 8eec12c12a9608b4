package io.github.migrationboot.script;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where SQL files are looked for, for tools that write one. Immutable.
 */
public final class SqlLocations {

	private final List<SqlLocation> locations;

	/**
	 * Create the value.
	 * @param locations where to look, as for {@link SqlRevisionSource}
	 */
	public SqlLocations(Collection<String> locations) {
		this.locations = locations.stream().map(SqlLocation::of).toList();
	}

	/**
	 * Return whether a file would be found.
	 * @param file a SQL file, which need not exist
	 * @param resources the folders that become the class path
	 * @return {@code true} if a location has a place for it
	 */
	public boolean covers(Path file, Collection<Path> resources) {
		return this.locations.stream().anyMatch((location) -> location.covers(file, resources));
	}

	/**
	 * Return where the first file belongs.
	 * @param resources the folder that becomes the class path
	 * @return the outermost folder of the first location, or {@code null} if there is no
	 * location
	 */
	public @Nullable Path folder(Path resources) {
		return this.locations.isEmpty() ? null : this.locations.get(0).folder(resources);
	}

}
