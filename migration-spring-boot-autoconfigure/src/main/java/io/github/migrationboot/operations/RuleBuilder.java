package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Describes a rule.
 */
public final class RuleBuilder extends RestorableBuilder<RuleBuilder> {

	private final QualifiedName table;

	private final String name;

	private final RuleEvent event;

	private @Nullable String where;

	private boolean instead;

	private List<String> commands = List.of();

	private boolean replace;

	RuleBuilder(QualifiedName table, String name, RuleEvent event) {
		super(table.schema());
		this.table = table;
		this.name = name;
		this.event = event;
	}

	/**
	 * Rewrite only statements on certain rows.
	 * @param condition the SQL condition, which knows {@code OLD} and {@code NEW}
	 * @return this builder
	 */
	public RuleBuilder where(String condition) {
		this.where = condition;
		return this;
	}

	/**
	 * Run commands besides the statement.
	 * @param commands the SQL, each a statement without a semicolon
	 * @return this builder
	 */
	public RuleBuilder doAlso(String... commands) {
		this.instead = false;
		this.commands = List.of(commands);
		return this;
	}

	/**
	 * Run commands in place of the statement.
	 * @param commands the SQL, each a statement without a semicolon; none to do nothing
	 * @return this builder
	 */
	public RuleBuilder doInstead(String... commands) {
		this.instead = true;
		this.commands = List.of(commands);
		return this;
	}

	/**
	 * Replace an existing rule of that name.
	 * @return this builder
	 */
	public RuleBuilder orReplace() {
		this.replace = true;
		return this;
	}

	@Override
	CreateRule build() {
		if (!this.instead && this.commands.isEmpty()) {
			throw new InvalidOperationException("The rule " + this.name + " on " + this.table + " does nothing.",
					"Call doAlso(…) or doInstead(…) on it.");
		}
		return new CreateRule(this.name, this.table, this.event, this.where, this.instead, this.commands, this.replace,
				this.restoring);
	}

}
