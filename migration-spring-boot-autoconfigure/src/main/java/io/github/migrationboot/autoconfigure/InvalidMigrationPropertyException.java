package io.github.migrationboot.autoconfigure;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the value of a property is not allowed.
 */
public class InvalidMigrationPropertyException extends MigrationException {

	private final String key;

	private final String allowed;

	InvalidMigrationPropertyException(String key, @Nullable Object value, String allowed) {
		this(key, value, allowed, null);
	}

	InvalidMigrationPropertyException(String key, @Nullable Object value, String allowed, @Nullable Throwable cause) {
		super((value != null) ? "The property " + key + " is \"" + value + "\", which is not allowed."
				: "The property " + key + " cannot be used as it is set.", key + " must be " + allowed + ".", cause);
		this.key = key;
		this.allowed = allowed;
	}

	/**
	 * Return the property.
	 * @return its name
	 */
	public String getKey() {
		return this.key;
	}

	/**
	 * Return what the property may be.
	 * @return a description of the range
	 */
	public String getAllowed() {
		return this.allowed;
	}

}
