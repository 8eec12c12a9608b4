package io.github.migrationboot.runner;

import java.time.Duration;

/**
 * How often to try again what could not get a lock in time. Immutable and thread-safe.
 *
 * @param maxRetries how often at most, after the first try
 * @param initialInterval how long to pause before the second try, about; each pause is
 * about twice as long as the one before, with a random part, so that several who wait do
 * not meet again
 * @param maxInterval how long to pause at most
 */
public record RetrySettings(int maxRetries, Duration initialInterval, Duration maxInterval) {

	/**
	 * Some seven minutes.
	 */
	public static final RetrySettings DEFAULTS = new RetrySettings(20, Duration.ofSeconds(1), Duration.ofSeconds(30));

}
