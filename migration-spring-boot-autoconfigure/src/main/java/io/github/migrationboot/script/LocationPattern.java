package io.github.migrationboot.script;

/**
 * The path of a location, split at its first wildcard. Immutable.
 *
 * @param root the folder above the first wildcard, with a slash at its end unless it is
 * empty; or the file, if there is no wildcard
 * @param wildcards the rest, empty if there is no wildcard
 */
record LocationPattern(String root, String wildcards) {

	/**
	 * Split a path.
	 * @param path a pattern, a folder or a {@code .sql} file
	 * @return the pattern
	 */
	static LocationPattern of(String path) {
		int wildcard = 0;
		while (wildcard < path.length() && "*?{".indexOf(path.charAt(wildcard)) < 0) {
			wildcard++;
		}
		if (wildcard < path.length()) {
			int folder = path.lastIndexOf('/', wildcard) + 1;
			return new LocationPattern(path.substring(0, folder), path.substring(folder));
		}
		if (path.endsWith(".sql")) {
			return new LocationPattern(path, "");
		}
		return new LocationPattern((path.isEmpty() || path.endsWith("/")) ? path : path + "/", "**/*.sql");
	}

	boolean isSingleFile() {
		return this.wildcards.isEmpty();
	}

}
