package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.ObjectKind.Trait;

/**
 * Names an object of a database, for operations that all kinds of objects know. The
 * methods are meant for static import.
 *
 * @param kind what it is
 * @param name its name; for what belongs to a table the table's
 * @param member the name of what belongs to the table, else {@code null}
 * @param argumentTypes the types of a routine's arguments as SQL, else {@code null}
 */
public record DatabaseObject(ObjectKind kind, QualifiedName name, @Nullable String member,
		@Nullable String argumentTypes) {

	/**
	 * Name a schema.
	 * @param name the schema
	 * @return the object
	 */
	public static DatabaseObject schema(String name) {
		return new DatabaseObject(ObjectKind.SCHEMA, new QualifiedName(null, name), null, null);
	}

	/**
	 * Name an extension.
	 * @param name the extension
	 * @return the object
	 */
	public static DatabaseObject extension(String name) {
		return new DatabaseObject(ObjectKind.EXTENSION, new QualifiedName(null, name), null, null);
	}

	/**
	 * Name a table.
	 * @param name the table
	 * @return the object
	 */
	public static DatabaseObject table(String name) {
		return new DatabaseObject(ObjectKind.TABLE, new QualifiedName(null, name), null, null);
	}

	/**
	 * Name a column.
	 * @param table the table
	 * @param column the column
	 * @return the object
	 */
	public static DatabaseObject column(String table, String column) {
		return new DatabaseObject(ObjectKind.COLUMN, new QualifiedName(null, table), column, null);
	}

	/**
	 * Name a constraint.
	 * @param table the table
	 * @param constraint the constraint
	 * @return the object
	 */
	public static DatabaseObject constraint(String table, String constraint) {
		return new DatabaseObject(ObjectKind.CONSTRAINT, new QualifiedName(null, table), constraint, null);
	}

	/**
	 * Name an index.
	 * @param name the index
	 * @return the object
	 */
	public static DatabaseObject index(String name) {
		return new DatabaseObject(ObjectKind.INDEX, new QualifiedName(null, name), null, null);
	}

	/**
	 * Name a sequence.
	 * @param name the sequence
	 * @return the object
	 */
	public static DatabaseObject sequence(String name) {
		return new DatabaseObject(ObjectKind.SEQUENCE, new QualifiedName(null, name), null, null);
	}

	/**
	 * Name an enum, a composite type or a range.
	 * @param name the type
	 * @return the object
	 */
	public static DatabaseObject userType(String name) {
		return new DatabaseObject(ObjectKind.TYPE, new QualifiedName(null, name), null, null);
	}

	/**
	 * Name a domain.
	 * @param name the domain
	 * @return the object
	 */
	public static DatabaseObject domain(String name) {
		return new DatabaseObject(ObjectKind.DOMAIN, new QualifiedName(null, name), null, null);
	}

	/**
	 * Name a view.
	 * @param name the view
	 * @return the object
	 */
	public static DatabaseObject view(String name) {
		return new DatabaseObject(ObjectKind.VIEW, new QualifiedName(null, name), null, null);
	}

	/**
	 * Name a materialized view.
	 * @param name the materialized view
	 * @return the object
	 */
	public static DatabaseObject materializedView(String name) {
		return new DatabaseObject(ObjectKind.MATERIALIZED_VIEW, new QualifiedName(null, name), null, null);
	}

	/**
	 * Name a function.
	 * @param name the function
	 * @param argumentTypes the types of its arguments as SQL, such as
	 * {@code integer, text}
	 * @return the object
	 */
	public static DatabaseObject function(String name, String argumentTypes) {
		return new DatabaseObject(ObjectKind.FUNCTION, new QualifiedName(null, name), null, argumentTypes);
	}

	/**
	 * Name a procedure.
	 * @param name the procedure
	 * @param argumentTypes the types of its arguments as SQL, such as
	 * {@code integer, text}
	 * @return the object
	 */
	public static DatabaseObject procedure(String name, String argumentTypes) {
		return new DatabaseObject(ObjectKind.PROCEDURE, new QualifiedName(null, name), null, argumentTypes);
	}

	/**
	 * Name a trigger.
	 * @param table the table
	 * @param trigger the trigger
	 * @return the object
	 */
	public static DatabaseObject trigger(String table, String trigger) {
		return new DatabaseObject(ObjectKind.TRIGGER, new QualifiedName(null, table), trigger, null);
	}

	/**
	 * Name a policy.
	 * @param table the table
	 * @param policy the policy
	 * @return the object
	 */
	public static DatabaseObject policy(String table, String policy) {
		return new DatabaseObject(ObjectKind.POLICY, new QualifiedName(null, table), policy, null);
	}

	/**
	 * Name an aggregate.
	 * @param name the aggregate
	 * @param argumentTypes the types of its arguments as SQL, such as
	 * {@code integer, text}; {@code *} for none
	 * @return the object
	 */
	public static DatabaseObject aggregate(String name, String argumentTypes) {
		return new DatabaseObject(ObjectKind.AGGREGATE, new QualifiedName(null, name), null, argumentTypes);
	}

	/**
	 * Name a rule.
	 * @param table the table
	 * @param rule the rule
	 * @return the object
	 */
	public static DatabaseObject rule(String table, String rule) {
		return new DatabaseObject(ObjectKind.RULE, new QualifiedName(null, table), rule, null);
	}

	/**
	 * Name an object whose kind has no method of its own.
	 * @param kind what it is
	 * @param name its name
	 * @return the object
	 * @throws InvalidOperationException if objects of that kind need more than a name
	 */
	public static DatabaseObject object(ObjectKind kind, String name) {
		if (kind.is(Trait.OF_A_TABLE) || kind.is(Trait.WITH_ARGUMENTS)) {
			throw new InvalidOperationException(
					"A name alone does not tell which " + kind.words() + " " + name + " is.",
					"Use the method of DatabaseObject that is called as the kind.");
		}
		return new DatabaseObject(kind, new QualifiedName(null, name), null, null);
	}

	/**
	 * Place the object in a schema.
	 * @param schema the schema
	 * @return the object in that schema
	 */
	public DatabaseObject inSchema(String schema) {
		return new DatabaseObject(this.kind, new QualifiedName(schema, this.name.name()), this.member,
				this.argumentTypes);
	}

	/**
	 * Place the object in a schema, unless it has one or can have none.
	 */
	DatabaseObject orInSchema(@Nullable String defaultSchema) {
		boolean fixed = this.kind.is(Trait.OF_NO_SCHEMA) || this.name.schema() != null;
		return (defaultSchema == null || fixed) ? this : inSchema(defaultSchema);
	}

	/**
	 * The same object after it has got another name.
	 */
	DatabaseObject renamed(String newName) {
		return (this.member != null) ? new DatabaseObject(this.kind, this.name, newName, null) : new DatabaseObject(
				this.kind, new QualifiedName(this.name.schema(), newName), null, this.argumentTypes);
	}

	/**
	 * Say what the object is.
	 * @return its kind and name, for messages
	 */
	@Override
	public String toString() {
		String text = this.kind.words() + " " + this.name + ((this.member != null) ? "." + this.member : "");
		return (this.argumentTypes != null) ? text + "(" + this.argumentTypes + ")" : text;
	}

}
