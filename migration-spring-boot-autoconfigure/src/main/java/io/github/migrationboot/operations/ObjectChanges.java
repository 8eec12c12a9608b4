package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Turns what becomes of some objects into operations. Objects that are there all the time
 * and of which one requires the other are dropped and created again, because the server
 * lets nobody drop or reshape what another object uses. Each operation's reverse, the
 * last one first, leads back. Stateless.
 */
final class ObjectChanges {

	private ObjectChanges() {
	}

	static List<ObjectVersionChange> of(List<ObjectTransition> transitions) {
		List<ObjectTransition> interrupted = transitions.stream()
			.filter((transition) -> isInterrupted(transition, transitions))
			.toList();
		List<ObjectVersionChange> changes = new ArrayList<>();
		for (ObjectVersion gone : ordered(interrupted, ObjectTransition::before)) {
			changes.add(0, new DropObjectVersion(gone));
		}
		for (ObjectVersion after : ordered(transitions, ObjectTransition::after)) {
			ObjectVersion before = transitions.stream()
				.filter((transition) -> after.equals(transition.after()) && !interrupted.contains(transition))
				.map(ObjectTransition::before)
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
			changes.add((before != null) ? new ReplaceObjectVersion(before, after) : new CreateObjectVersion(after));
		}
		return changes;
	}

	private static boolean isInterrupted(ObjectTransition transition, List<ObjectTransition> all) {
		ObjectVersion before = transition.before();
		if (before == null) {
			return false;
		}
		boolean uses = transition.after() != null && all.stream()
			.map(ObjectTransition::before)
			.filter(Objects::nonNull)
			.anyMatch((other) -> transition.staysAndRequires(other.name()));
		return transition.after() == null || transition.isRebuild() || uses
				|| all.stream().anyMatch((other) -> other.staysAndRequires(before.name()));
	}

	private static List<ObjectVersion> ordered(List<ObjectTransition> transitions,
			Function<ObjectTransition, @Nullable ObjectVersion> side) {
		List<ObjectVersion> versions = new ArrayList<>();
		for (ObjectTransition transition : transitions) {
			ObjectVersion version = side.apply(transition);
			if (version != null) {
				versions.add(version);
			}
		}
		return RequiredOrder.of(versions);
	}

}
