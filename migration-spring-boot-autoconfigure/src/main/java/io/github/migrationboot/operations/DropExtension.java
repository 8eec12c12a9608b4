package io.github.migrationboot.operations;

import java.util.List;

/**
 * Drops an extension.
 *
 * @param name the extension
 * @param ifExists whether a missing extension is no error
 * @param cascade whether what depends on the extension is dropped too
 */
public record DropExtension(String name, boolean ifExists, boolean cascade) implements Operation {

	@Override
	public List<Operation> reverse() {
		if (this.cascade) {
			throw new IrreversibleOperationException(describe(), "what depended on the extension is not known.");
		}
		return List.of(new CreateExtension(this.name, null, false));
	}

	@Override
	public String describe() {
		return "drop extension " + this.name;
	}

}
