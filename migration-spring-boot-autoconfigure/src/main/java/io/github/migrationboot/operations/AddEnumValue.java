package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Adds a value to an enum. Outside of PostgreSQL's rules for new enums, the value cannot
 * be used before the transaction has ended.
 *
 * @param name the enum
 * @param value the value
 * @param before the value that it stands before, or {@code null}
 * @param after the value that it stands after, or {@code null}
 * @param ifNotExists whether an existing value is left as it is
 */
public record AddEnumValue(QualifiedName name, String value, @Nullable String before, @Nullable String after,
		boolean ifNotExists) implements TypeChange {

	/**
	 * A value that may have been there before stays.
	 */
	@Override
	public List<Operation> reverse() {
		return this.ifNotExists ? List.of() : List.of(new RemoveEnumValue(this.name, this.value, null, List.of(this)));
	}

	@Override
	public String describe() {
		return "add value " + this.value + " to enum " + this.name;
	}

}
