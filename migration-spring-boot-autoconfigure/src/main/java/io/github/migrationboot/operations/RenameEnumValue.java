package io.github.migrationboot.operations;

import java.util.List;

/**
 * Renames a value of an enum.
 *
 * @param name the enum
 * @param value the value
 * @param newValue its new name
 */
public record RenameEnumValue(QualifiedName name, String value, String newValue) implements TypeChange {

	@Override
	public List<Operation> reverse() {
		return List.of(new RenameEnumValue(this.name, this.newValue, this.value));
	}

	@Override
	public String describe() {
		return "rename value " + this.value + " of enum " + this.name + " to " + this.newValue;
	}

}
