package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AddEnumValue;
import io.github.migrationboot.operations.CreateEnum;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.RemoveEnumValue;

/**
 * Compares the values of an enum.
 */
final class EnumComparison {

	private final DatabaseObject object;

	private final CreateEnum actual;

	private final CreateEnum wanted;

	private EnumComparison(DatabaseObject object, CreateEnum actual, CreateEnum wanted) {
		this.object = object;
		this.actual = actual;
		this.wanted = wanted;
	}

	static List<Difference> compare(DatabaseObject object, CreateEnum actual, CreateEnum wanted) {
		return new EnumComparison(object, actual, wanted).compare();
	}

	private List<Difference> compare() {
		List<Difference> differences = new ArrayList<>();
		addAdded(differences);
		addRemoved(differences);
		List<String> kept = this.actual.values().stream().filter(this.wanted.values()::contains).toList();
		List<String> ordered = this.wanted.values().stream().filter(this.actual.values()::contains).toList();
		if (!kept.equals(ordered)) {
			differences.add(new Difference(Difference.Kind.CHANGED, this.object,
					"order of values " + String.join(", ", kept) + " → " + String.join(", ", ordered), List.of(), """
							PostgreSQL cannot change the order of the values of the %s.
							Create another type in the order that is wanted and change the columns to it."""
						.formatted(this.object)));
		}
		return differences;
	}

	private void addAdded(List<Difference> differences) {
		List<String> present = new ArrayList<>(this.actual.values());
		String previous = null;
		for (String value : this.wanted.values()) {
			if (!present.contains(value)) {
				AddEnumValue add = add(value, previous, present);
				differences.add(new Difference(Difference.Kind.ADDED, this.object, "value " + value, List.of(add),
						renameNote(value)));
				present.add((previous != null) ? present.indexOf(previous) + 1 : 0, value);
			}
			previous = value;
		}
	}

	/**
	 * In the order in which they can come back: each beside one that is there by then.
	 */
	private void addRemoved(List<Difference> differences) {
		List<String> present = new ArrayList<>(this.wanted.values());
		List<Difference> removed = new ArrayList<>();
		String previous = null;
		for (String value : this.actual.values()) {
			if (!this.wanted.values().contains(value)) {
				RemoveEnumValue remove = new RemoveEnumValue(this.actual.name(), value, null,
						List.of(add(value, previous, present)));
				removed.add(0,
						new Difference(Difference.Kind.REMOVED, this.object, "value " + value, List.of(remove), null));
				present.add((previous != null) ? present.indexOf(previous) + 1 : 0, value);
			}
			previous = value;
		}
		differences.addAll(removed);
	}

	private AddEnumValue add(String value, @Nullable String previous, List<String> present) {
		// The last place is the one that needs no neighbour.
		boolean last = previous != null && present.indexOf(previous) == present.size() - 1;
		if (last || present.isEmpty()) {
			return new AddEnumValue(this.actual.name(), value, null, null, false);
		}
		return new AddEnumValue(this.actual.name(), value, (previous != null) ? null : present.get(0), previous, false);
	}

	/**
	 * A value that stands where another one stood may be the same by a new name; who
	 * knows that is the author.
	 */
	private @Nullable String renameNote(String added) {
		int place = this.wanted.values().indexOf(added);
		if (place >= this.actual.values().size()) {
			return null;
		}
		String there = this.actual.values().get(place);
		if (this.wanted.values().contains(there)) {
			return null;
		}
		return "If \"%s\" is \"%s\" by a new name, rename it in place of adding one: op.renameEnumValue(\"%s\", \"%s\", \"%s\");"
			.formatted(added, there, this.actual.name(), there, added);
	}

}
