package io.github.migrationboot.script;

/**
 * What a revision can be written in.
 */
public enum RevisionKind {

	/**
	 * A Java class.
	 */
	JAVA(".java"),

	/**
	 * A SQL file.
	 */
	SQL(".sql");

	private final String extension;

	RevisionKind(String extension) {
		this.extension = extension;
	}

	/**
	 * Return how the names of the files end.
	 * @return the extension with its dot
	 */
	public String extension() {
		return this.extension;
	}

}
