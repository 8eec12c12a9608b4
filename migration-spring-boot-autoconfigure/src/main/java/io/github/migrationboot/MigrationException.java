package io.github.migrationboot;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Base of every failure that this library reports. Carries the two texts that the failure
 * analyser, the log and the command line all show: what was found, and what to do next.
 * Neither ever holds a password.
 */
public class MigrationException extends RuntimeException {

	/**
	 * A login in a URL, which a user may have typed where another word is wanted.
	 */
	private static final Pattern LOGIN = Pattern.compile("(://[^\\s:/?#@]*):\\S*@");

	private final String action;

	/**
	 * Create an exception without a cause.
	 * @param description what was found, in the user's own names
	 * @param action what to do next
	 */
	public MigrationException(String description, String action) {
		this(description, action, null);
	}

	/**
	 * Create an exception.
	 * @param description what was found, in the user's own names
	 * @param action what to do next
	 * @param cause the failure behind this one, or {@code null}
	 */
	public MigrationException(String description, String action, @Nullable Throwable cause) {
		super(LOGIN.matcher(description).replaceAll("$1:***@"), cause);
		this.action = action;
	}

	/**
	 * Return what was found.
	 * @return the same text as {@link #getMessage()}, never {@code null}
	 */
	public final String getDescription() {
		return String.valueOf(getMessage());
	}

	/**
	 * Return what to do next.
	 * @return the action, never {@code null}
	 */
	public final String getAction() {
		return this.action;
	}

}
