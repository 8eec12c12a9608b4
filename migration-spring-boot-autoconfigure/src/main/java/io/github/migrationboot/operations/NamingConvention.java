package io.github.migrationboot.operations;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names keys and indexes by their tables and columns. {@link Operations#named} gives such
 * names to keys that have none; the methods here give them to whatever needs one, such as
 * a constraint to drop. A template may hold {@code {table}}, {@code {columns}} for all
 * columns with underscores between them, {@code {column}} for the first one, and, for a
 * foreign key, {@code {referred_table}}. Names that come out too long are refused like
 * others.
 *
 * @param primaryKey the template for primary keys
 * @param unique the template for unique constraints
 * @param foreignKey the template for foreign keys
 * @param index the template for indexes
 */
public record NamingConvention(String primaryKey, String unique, String foreignKey, String index) {

	private static final Pattern TOKEN = Pattern.compile("\\{(table|columns|column|referred_table)}");

	/**
	 * The names that PostgreSQL chooses, as long as they are short and not taken.
	 */
	public static final NamingConvention POSTGRES = new NamingConvention("{table}_pkey", "{table}_{columns}_key",
			"{table}_{columns}_fkey", "{table}_{columns}_idx");

	/**
	 * The names that the documentation of Alembic and SQLAlchemy recommends.
	 */
	public static final NamingConvention ALEMBIC = new NamingConvention("pk_{table}", "uq_{table}_{column}",
			"fk_{table}_{column}_{referred_table}", "ix_{table}_{column}");

	/**
	 * Make a convention.
	 * @throws InvalidOperationException if a template holds a token that is not known, or
	 * {@code {referred_table}} and is not for foreign keys
	 */
	public NamingConvention {
		check(primaryKey, false);
		check(unique, false);
		check(foreignKey, true);
		check(index, false);
	}

	/**
	 * Name a primary key.
	 * @param table the table
	 * @param columns the columns
	 * @return the name
	 */
	public String primaryKey(String table, String... columns) {
		return name(this.primaryKey, table, List.of(columns), "");
	}

	/**
	 * Name a unique constraint.
	 * @param table the table
	 * @param columns the columns
	 * @return the name
	 */
	public String unique(String table, String... columns) {
		return name(this.unique, table, List.of(columns), "");
	}

	/**
	 * Name a foreign key.
	 * @param table the table
	 * @param referredTable the table referred to
	 * @param columns the referencing columns
	 * @return the name
	 */
	public String foreignKey(String table, String referredTable, String... columns) {
		return name(this.foreignKey, table, List.of(columns), referredTable);
	}

	/**
	 * Name an index.
	 * @param table the table
	 * @param columns the columns
	 * @return the name
	 */
	public String index(String table, String... columns) {
		return name(this.index, table, List.of(columns), "");
	}

	/**
	 * Name what an operation leaves without a name. Checks are PostgreSQL's to name: only
	 * it knows the columns of an expression.
	 */
	Operation apply(Operation operation) {
		if (operation instanceof CreateTable create) {
			return new CreateTable(create.table(), create.columns(), apply(create.table(), create.constraints()),
					create.options(), create.comment(), create.ifNotExists());
		}
		if (operation instanceof AlterTable alter) {
			return new AlterTable(alter.table(),
					alter.changes().stream().map((change) -> (TableChange) apply(change)).toList());
		}
		if (operation instanceof AddColumn add) {
			return new AddColumn(add.table(), add.column(), apply(add.table(), add.constraints()), add.ifNotExists());
		}
		return operation;
	}

	private List<Constraint> apply(QualifiedName table, List<Constraint> constraints) {
		return constraints.stream().map((constraint) -> apply(table.name(), constraint)).toList();
	}

	private Constraint apply(String table, Constraint constraint) {
		if (constraint.name() != null) {
			return constraint;
		}
		if (constraint instanceof Constraint.PrimaryKey key) {
			return new Constraint.PrimaryKey(name(this.primaryKey, table, key.columns(), ""), key.columns(),
					key.options());
		}
		if (constraint instanceof Constraint.Unique key) {
			return new Constraint.Unique(name(this.unique, table, key.columns(), ""), key.columns(), key.options());
		}
		return (constraint instanceof Constraint.ForeignKey key)
				? key.named(name(this.foreignKey, table, key.columns(), key.table().name())) : constraint;
	}

	private static String name(String template, String table, List<String> columns, String referredTable) {
		return TOKEN.matcher(template).replaceAll((match) -> {
			String value = switch (match.group(1)) {
				case "table" -> table;
				case "columns" -> String.join("_", columns);
				case "column" -> columns.isEmpty() ? "" : columns.get(0);
				default -> referredTable;
			};
			return Matcher.quoteReplacement(value);
		});
	}

	private static void check(String template, boolean refers) {
		boolean wrong = TOKEN.matcher(template).replaceAll("").contains("{");
		if (wrong || !refers && template.contains("{referred_table}")) {
			throw new InvalidOperationException("The template \"" + template + "\" has a token that is not known.",
					"Use {table}, {column}, {columns} and, for foreign keys, {referred_table}.");
		}
	}

}
