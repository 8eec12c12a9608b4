package io.github.migrationboot.runner;

import java.util.List;

/**
 * What may be done to a database besides running revisions. Immutable and thread-safe.
 *
 * @param createDatabase whether a run creates the database if it does not exist
 * @param extensions the extensions that a run creates where they are missing
 * @param resetAllowed whether {@link DatabaseSetup#reset()} is allowed
 */
public record SetupSettings(boolean createDatabase, List<String> extensions, boolean resetAllowed) {

	/**
	 * Nothing.
	 */
	public static final SetupSettings NONE = new SetupSettings(false, List.of(), false);

	public SetupSettings {
		extensions = List.copyOf(extensions);
	}

}
