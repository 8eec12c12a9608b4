package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Brings an extension to another version.
 *
 * @param name the extension
 * @param version the version, or {@code null} for the newest that is installed
 */
public record UpdateExtension(String name, @Nullable String version) implements SchemaChange {

	@Override
	public List<Operation> reverse() {
		throw new IrreversibleOperationException(describe(), "extensions have no way back to an earlier version.");
	}

	@Override
	public String describe() {
		return "update extension " + this.name;
	}

}
