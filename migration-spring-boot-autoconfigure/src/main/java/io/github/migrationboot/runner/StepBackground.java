package io.github.migrationboot.runner;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a step besides what it does. Immutable.
 *
 * @param dependencies the ids of the revisions that its revision depends on
 * @param wayBack what the history is to keep with an upgrade, or {@code null} for a
 * downgrade
 * @param source where a downgrade comes from that this build does not contain, or
 * {@code null}
 */
record StepBackground(List<String> dependencies, @Nullable WayBack wayBack, @Nullable StoredRevision source) {

	StepBackground {
		dependencies = List.copyOf(dependencies);
	}

}
