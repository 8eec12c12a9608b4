package io.github.migrationboot.operations;

import java.util.List;

/**
 * Says that there is no way down past this point. Found before anything runs.
 *
 * @param reason why
 */
public record Irreversible(String reason) implements Operation {

	@Override
	public List<Operation> reverse() {
		throw new IrreversibleOperationException(describe(), this.reason);
	}

	@Override
	public String describe() {
		return "irreversible: " + this.reason;
	}

}
