package io.github.migrationboot.autoconfigure.busy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Remembers what of the application has begun.
 */
public final class Started {

	private static final Set<String> PARTS = new ConcurrentSkipListSet<>();

	private Started() {
	}

	static void add(String part) {
		PARTS.add(part);
	}

	public static List<String> parts() {
		return List.copyOf(PARTS);
	}

	public static void clear() {
		PARTS.clear();
	}

}
