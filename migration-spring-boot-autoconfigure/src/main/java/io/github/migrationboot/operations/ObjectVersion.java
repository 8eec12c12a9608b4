package io.github.migrationboot.operations;

import java.util.List;

/**
 * One version of an object that is kept as SQL files.
 *
 * @param name the name of its files
 * @param version the version, from 1
 * @param file the file, for messages
 * @param object the object that the file creates
 * @param requires the names of what has to be there before it
 * @param sql the whole file
 */
public record ObjectVersion(String name, int version, String file, DatabaseObject object, List<String> requires,
		String sql) {

	public ObjectVersion {
		requires = List.copyOf(requires);
	}

	@Override
	public String toString() {
		return this.object + " (" + this.file + ")";
	}

}
