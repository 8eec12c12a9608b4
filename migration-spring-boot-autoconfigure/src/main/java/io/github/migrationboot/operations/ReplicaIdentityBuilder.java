package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Says what told the rows of a table apart before.
 */
public final class ReplicaIdentityBuilder extends OperationBuilder {

	private final QualifiedName table;

	private final TableProperty property;

	private @Nullable TableProperty previous;

	ReplicaIdentityBuilder(QualifiedName table, TableProperty property) {
		this.table = table;
		this.property = property;
	}

	/**
	 * Say what told the rows apart before.
	 * @param identity what it was
	 * @return this builder
	 */
	public ReplicaIdentityBuilder from(ReplicaIdentity identity) {
		this.previous = new TableProperty.Replica(identity);
		return this;
	}

	/**
	 * Say which index told the rows apart before.
	 * @param index the index
	 * @return this builder
	 */
	public ReplicaIdentityBuilder fromIndex(String index) {
		this.previous = new TableProperty.ReplicaIndex(index);
		return this;
	}

	@Override
	SetTableProperty build() {
		return new SetTableProperty(this.table, this.property, this.previous);
	}

}
