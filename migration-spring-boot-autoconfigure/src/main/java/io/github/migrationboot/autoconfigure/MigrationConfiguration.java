package io.github.migrationboot.autoconfigure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.github.migrationboot.revision.RevisionTarget;

/**
 * What a {@link MigrationCustomizer} can adjust. Not thread-safe.
 */
public final class MigrationConfiguration {

	private final List<String> locations;

	private String target;

	MigrationConfiguration(MigrationProperties properties) {
		this.locations = new ArrayList<>(properties.locations());
		this.target = properties.target();
	}

	/**
	 * Return where SQL files are looked for.
	 * @return a copy of the locations
	 */
	public List<String> getLocations() {
		return List.copyOf(this.locations);
	}

	/**
	 * Replace the locations of SQL files.
	 * @param locations the locations, as for {@code migration.locations}; none to look
	 * nowhere
	 */
	public void setLocations(Collection<String> locations) {
		List<String> replacement = List.copyOf(locations);
		this.locations.clear();
		this.locations.addAll(replacement);
	}

	/**
	 * Add a location of SQL files.
	 * @param location the location, as for {@code migration.locations}
	 */
	public void addLocation(String location) {
		this.locations.add(location);
	}

	/**
	 * Return where an upgrade goes.
	 * @return the target
	 */
	public String getTarget() {
		return this.target;
	}

	/**
	 * Set where an upgrade goes.
	 * @param target the target, as for {@code migration.target}
	 * @throws io.github.migrationboot.revision.InvalidTargetException if it is none
	 */
	public void setTarget(String target) {
		RevisionTarget.parseList(target);
		this.target = target;
	}

}
