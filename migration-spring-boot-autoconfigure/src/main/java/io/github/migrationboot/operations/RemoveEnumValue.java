package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Removes a value from an enum, for which PostgreSQL has no statement: the enum is
 * created anew without it, and every column of it is rewritten.
 *
 * @param name the enum
 * @param value the value
 * @param replacement the value that rows get instead, or {@code null} to fail if a row
 * has it
 * @param restoring what undoes it; empty if that is not known
 */
public record RemoveEnumValue(QualifiedName name, String value, @Nullable String replacement,
		List<Operation> restoring) implements TypeChange {

	public RemoveEnumValue {
		restoring = List.copyOf(restoring);
	}

	@Override
	public List<Operation> reverse() {
		return Reverses.known(this.restoring, this, "where the value stood is not known.");
	}

	@Override
	public String describe() {
		return "remove value " + this.value + " from enum " + this.name;
	}

}
