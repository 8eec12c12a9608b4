package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.DataType;

/**
 * Says in words what differs. Not for several threads.
 */
final class Words {

	private final List<String> parts = new ArrayList<>();

	/**
	 * Add an attribute if it differs.
	 */
	Words add(String attribute, @Nullable Object actual, @Nullable Object wanted) {
		if (!Objects.equals(actual, wanted)) {
			this.parts.add(change(attribute, actual, wanted));
		}
		return this;
	}

	/**
	 * Add something that is so or not if it differs.
	 */
	Words flag(String whenSo, String whenNot, boolean actual, boolean wanted) {
		if (actual != wanted) {
			this.parts.add(wanted ? whenSo : whenNot);
		}
		return this;
	}

	boolean isEmpty() {
		return this.parts.isEmpty();
	}

	@Override
	public String toString() {
		return String.join(", ", this.parts);
	}

	static String change(String attribute, @Nullable Object actual, @Nullable Object wanted) {
		return attribute + " " + of(actual) + " → " + of(wanted);
	}

	static String columns(List<String> columns) {
		return "(" + String.join(", ", columns) + ")";
	}

	private static String of(@Nullable Object value) {
		if (value == null) {
			return "none";
		}
		if (value instanceof Enum<?> word) {
			return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}
		if (value instanceof DataType type) {
			return type(type);
		}
		return value.toString();
	}

	private static String type(DataType type) {
		return ((type.schema() != null) ? type.schema() + "." : "") + type.name()
				+ ((type.modifiers() != null) ? "(" + type.modifiers() + ")" : "") + "[]".repeat(type.dimensions());
	}

}
