package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Creates a row-level security policy.
 *
 * @param name the policy
 * @param table the table
 * @param permissive whether it lets rows through and does not keep them back
 * @param command which statements it is about
 * @param roles whom it is about; empty for everybody
 * @param using the SQL condition of the rows that are seen, or {@code null}
 * @param check the SQL condition of the rows that may be written, or {@code null} for the
 * same
 */
public record CreatePolicy(String name, QualifiedName table, boolean permissive, PolicyCommand command,
		List<String> roles, @Nullable String using, @Nullable String check) implements SecurityChange {

	public CreatePolicy {
		roles = List.copyOf(roles);
	}

	@Override
	public List<Operation> reverse() {
		DatabaseObject policy = new DatabaseObject(ObjectKind.POLICY, this.table, this.name, null);
		return List.of(new DropObject(policy, false, false, List.of()));
	}

	@Override
	public String describe() {
		return "create policy " + this.name + " on " + this.table;
	}

}
