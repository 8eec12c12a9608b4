package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Describes a new policy.
 */
public final class PolicyBuilder extends OperationBuilder {

	private final QualifiedName table;

	private final String name;

	private boolean permissive = true;

	private PolicyCommand command = PolicyCommand.ALL;

	private final List<String> roles = new ArrayList<>();

	private @Nullable String using;

	private @Nullable String check;

	PolicyBuilder(QualifiedName table, String name) {
		this.table = table;
		this.name = name;
	}

	/**
	 * Keep rows back that other policies let through.
	 * @return this builder
	 */
	public PolicyBuilder restrictive() {
		this.permissive = false;
		return this;
	}

	/**
	 * Say which statements it is about; all by default.
	 * @param command the statements
	 * @return this builder
	 */
	public PolicyBuilder forCommand(PolicyCommand command) {
		this.command = command;
		return this;
	}

	/**
	 * Say whom it is about; everybody by default.
	 * @param roles the roles
	 * @return this builder
	 */
	public PolicyBuilder to(String... roles) {
		this.roles.addAll(List.of(roles));
		return this;
	}

	/**
	 * Say which rows are seen.
	 * @param condition the SQL condition
	 * @return this builder
	 */
	public PolicyBuilder using(String condition) {
		this.using = condition;
		return this;
	}

	/**
	 * Say which rows may be written; those that are seen by default.
	 * @param condition the SQL condition
	 * @return this builder
	 */
	public PolicyBuilder withCheck(String condition) {
		this.check = condition;
		return this;
	}

	@Override
	CreatePolicy build() {
		return new CreatePolicy(this.name, this.table, this.permissive, this.command, this.roles, this.using,
				this.check);
	}

}
