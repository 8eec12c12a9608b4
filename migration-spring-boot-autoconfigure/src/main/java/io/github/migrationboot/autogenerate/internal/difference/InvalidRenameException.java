package io.github.migrationboot.autogenerate.internal.difference;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when something is to be renamed that is not there, or to a name that it cannot
 * get. Nothing is changed.
 */
public final class InvalidRenameException extends MigrationException {

	private final String rename;

	InvalidRenameException(String rename, String reason) {
		super("\"%s\" renames nothing: %s.".formatted(rename, reason),
				"Say what is there and its new name, as in documents=papers for a table, documents.titel=title for a "
						+ "column or audit.documents.titel=title for one in another schema.");
		this.rename = rename;
	}

	/**
	 * Return what was asked for.
	 * @return the text as it was given
	 */
	public String getRename() {
		return this.rename;
	}

}
