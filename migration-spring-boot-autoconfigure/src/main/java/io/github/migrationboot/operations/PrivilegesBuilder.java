package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Says what privileges are about and whose they are.
 */
public final class PrivilegesBuilder extends RestorableBuilder<PrivilegesBuilder> {

	private final @Nullable String schema;

	private final boolean grant;

	private final List<String> privileges;

	private @Nullable GrantTarget target;

	private List<String> roles = List.of();

	private boolean grantOption;

	private boolean cascade;

	PrivilegesBuilder(@Nullable String schema, boolean grant, List<String> privileges) {
		super(schema);
		this.schema = schema;
		this.grant = grant;
		this.privileges = privileges;
	}

	/**
	 * Name the object.
	 * @param object the object, named by a method of {@link DatabaseObject}
	 * @return this builder
	 */
	public PrivilegesBuilder on(DatabaseObject object) {
		this.target = new GrantTarget.Single(object.orInSchema(this.schema), List.of());
		return this;
	}

	/**
	 * Name columns of a table.
	 * @param table the table
	 * @param columns the columns
	 * @return this builder
	 */
	public PrivilegesBuilder onColumns(String table, String... columns) {
		DatabaseObject object = DatabaseObject.table(table).orInSchema(this.schema);
		this.target = new GrantTarget.Single(object, List.of(columns));
		return this;
	}

	/**
	 * Name all objects of a kind that a schema has now.
	 * @param objects the kind
	 * @param schema the schema
	 * @return this builder
	 */
	public PrivilegesBuilder onAll(GrantTarget.Kind objects, String schema) {
		this.target = new GrantTarget.AllInSchema(objects, schema);
		return this;
	}

	/**
	 * Name all objects of a kind that this login will create, in the schema of
	 * {@link Operations#inSchema} or anywhere.
	 * @param objects the kind
	 * @return this builder
	 */
	public PrivilegesBuilder onFuture(GrantTarget.Kind objects) {
		this.target = new GrantTarget.Future(objects, this.schema, null);
		return this;
	}

	/**
	 * Name all objects of a kind that a role will create, in the schema of
	 * {@link Operations#inSchema} or anywhere.
	 * @param objects the kind
	 * @param creator the role that will create them
	 * @return this builder
	 */
	public PrivilegesBuilder onFuture(GrantTarget.Kind objects, String creator) {
		this.target = new GrantTarget.Future(objects, this.schema, creator);
		return this;
	}

	/**
	 * Say who is granted the privileges.
	 * @param roles the roles; {@code public} for everybody
	 * @return this builder
	 */
	public PrivilegesBuilder to(String... roles) {
		this.roles = List.of(roles);
		return this;
	}

	/**
	 * Say who loses the privileges.
	 * @param roles the roles; {@code public} for everybody
	 * @return this builder
	 */
	public PrivilegesBuilder from(String... roles) {
		this.roles = List.of(roles);
		return this;
	}

	/**
	 * Let the roles grant the privileges on; or, if they are revoked, take only that from
	 * them.
	 * @return this builder
	 */
	public PrivilegesBuilder grantOption() {
		this.grantOption = true;
		return this;
	}

	/**
	 * Take the privileges also from those who got them from these roles.
	 * @return this builder
	 */
	public PrivilegesBuilder cascade() {
		this.cascade = true;
		return this;
	}

	@Override
	ChangePrivileges build() {
		if (this.target == null) {
			throw new InvalidOperationException("The privileges " + this.privileges + " are about nothing.",
					"Call on(table(…)), onAll(…) or onFuture(…).");
		}
		return new ChangePrivileges(this.grant, this.privileges, this.target, this.roles, this.grantOption,
				this.cascade, this.restoring);
	}

}
