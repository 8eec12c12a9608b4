package io.github.migrationboot.autoconfigure;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Keeps Spring Boot from reporting once more what a command has reported. Comes before
 * Spring Boot's own reporter, the first that has reported being the last that is asked.
 * Thread-safe.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MigrationCommandFailureReporter implements SpringBootExceptionReporter {

	/**
	 * There may be no context yet through which the one that runs the command could be
	 * found.
	 */
	private static final Set<Throwable> REPORTED = Collections
		.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

	/**
	 * Take note of a failure that was reported.
	 */
	static void remember(Throwable failure) {
		REPORTED.add(failure);
	}

	@Override
	public boolean reportException(Throwable failure) {
		return REPORTED.remove(failure);
	}

}
