package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Changes a policy.
 *
 * @param name the policy
 * @param table the table
 * @param roles whom it is about; empty for no change
 * @param using the SQL condition of the rows that are seen, or {@code null} for no change
 * @param check the SQL condition of the rows that may be written, or {@code null} for no
 * change
 * @param restoring what undoes it; empty if that is not known
 */
public record AlterPolicy(String name, QualifiedName table, List<String> roles, @Nullable String using,
		@Nullable String check, List<Operation> restoring) implements SecurityChange {

	public AlterPolicy {
		roles = List.copyOf(roles);
		restoring = List.copyOf(restoring);
	}

	@Override
	public List<Operation> reverse() {
		return Reverses.known(this.restoring, this, "what the policy was before is not known.");
	}

	@Override
	public String describe() {
		return "alter policy " + this.name + " on " + this.table;
	}

}
