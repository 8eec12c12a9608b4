package io.github.migrationboot.autogenerate;

import java.util.List;

import io.github.migrationboot.operations.Operation;

/**
 * What a revision that autogenerate writes does. Immutable.
 *
 * @param upgrade the way up, in the order to run it
 * @param downgrade the way down, in the order to run it
 */
public record RevisionOperations(List<Operation> upgrade, List<Operation> downgrade) {

	/**
	 * Create the value.
	 */
	public RevisionOperations {
		upgrade = List.copyOf(upgrade);
		downgrade = List.copyOf(downgrade);
	}

	/**
	 * Return whether there is nothing to do, up or down.
	 * @return whether both ways are empty
	 */
	public boolean isEmpty() {
		return this.upgrade.isEmpty() && this.downgrade.isEmpty();
	}

}
