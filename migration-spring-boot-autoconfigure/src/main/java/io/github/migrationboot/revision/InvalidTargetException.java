package io.github.migrationboot.revision;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a target is not of a form that is understood where it is given.
 */
public final class InvalidTargetException extends MigrationException {

	private final String target;

	private final String reason;

	InvalidTargetException(String target, String reason) {
		super("'%s' is not a valid target: %s".formatted(target, reason),
				"Give [branch@]revision[+N|-N], where the revision is an identifier or a unique beginning of it, a branch "
						+ "label, 'head', 'heads', 'base' or 'current'; or only '+N' or '-N'.");
		this.target = target;
		this.reason = reason;
	}

	/**
	 * Return what was given.
	 * @return the target
	 */
	public String getTarget() {
		return this.target;
	}

	/**
	 * Return why it is no target.
	 * @return the end of a sentence
	 */
	public String getReason() {
		return this.reason;
	}

}
