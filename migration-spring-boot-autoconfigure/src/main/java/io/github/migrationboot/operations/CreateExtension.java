package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Creates an extension.
 *
 * @param name the extension
 * @param schema the schema for its objects, or {@code null} for the extension's own
 * choice
 * @param version the version, or {@code null} for the newest
 * @param cascade whether extensions that it needs are created too
 * @param ifNotExists whether an existing extension is left as it is. It may then have
 * been there before, so the reverse leaves it too
 */
public record CreateExtension(String name, @Nullable String schema, @Nullable String version, boolean cascade,
		boolean ifNotExists) implements SchemaChange {

	@Override
	public List<Operation> reverse() {
		return this.ifNotExists ? List.of()
				: List.of(DropObject.of(ObjectKind.EXTENSION, new QualifiedName(null, this.name)));
	}

	@Override
	public String describe() {
		return "create extension " + this.name;
	}

}
