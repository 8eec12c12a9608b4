package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Says what changes about a policy.
 */
public final class AlterPolicyBuilder extends RestorableBuilder<AlterPolicyBuilder> {

	private final QualifiedName table;

	private final String name;

	private List<String> roles = List.of();

	private @Nullable String using;

	private @Nullable String check;

	AlterPolicyBuilder(QualifiedName table, String name) {
		super(table.schema());
		this.table = table;
		this.name = name;
	}

	/**
	 * Say whom it is about.
	 * @param roles the roles
	 * @return this builder
	 */
	public AlterPolicyBuilder to(String... roles) {
		this.roles = List.of(roles);
		return this;
	}

	/**
	 * Say which rows are seen.
	 * @param condition the SQL condition
	 * @return this builder
	 */
	public AlterPolicyBuilder using(String condition) {
		this.using = condition;
		return this;
	}

	/**
	 * Say which rows may be written.
	 * @param condition the SQL condition
	 * @return this builder
	 */
	public AlterPolicyBuilder withCheck(String condition) {
		this.check = condition;
		return this;
	}

	@Override
	AlterPolicy build() {
		if (this.roles.isEmpty() && this.using == null && this.check == null) {
			throw new InvalidOperationException("alterPolicy(" + this.table + ", " + this.name + ") changes nothing.",
					"Say what changes, for example using(…).");
		}
		return new AlterPolicy(this.name, this.table, this.roles, this.using, this.check, this.restoring);
	}

}
