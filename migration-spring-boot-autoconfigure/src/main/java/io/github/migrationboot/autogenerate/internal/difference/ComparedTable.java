package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.difference.Difference.Kind;
import io.github.migrationboot.operations.AddColumn;
import io.github.migrationboot.operations.ChangePrivileges;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.Comment;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.GrantTarget;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.SetTableProperty;
import io.github.migrationboot.operations.TableProperty;

/**
 * A table that both sides have. Immutable.
 *
 * @param actual how it is
 * @param wanted how it is to be
 * @param traits what else it has now
 * @param serverVersion the server's major version
 */
record ComparedTable(CreateTable actual, CreateTable wanted, List<Operation> traits, int serverVersion) {

	/**
	 * The first server that takes the storage of a column that it adds.
	 */
	private static final int STORES_NEW_COLUMNS = 16;

	QualifiedName name() {
		return this.actual.table();
	}

	boolean isPartitioned() {
		return this.actual.options().partitionKey() != null;
	}

	DatabaseObject object() {
		return new DatabaseObject(ObjectKind.TABLE, name(), null, null);
	}

	DatabaseObject column(String column) {
		return new DatabaseObject(ObjectKind.COLUMN, name(), column, null);
	}

	DatabaseObject constraint(String constraint) {
		return new DatabaseObject(ObjectKind.CONSTRAINT, name(), constraint, null);
	}

	Difference changed(String detail, Operation... operations) {
		return new Difference(Kind.CHANGED, object(), detail, List.of(operations), null);
	}

	Difference changedColumn(String column, String detail, List<Operation> operations, @Nullable String note) {
		return new Difference(Kind.CHANGED, column(column), detail, operations, note);
	}

	/**
	 * Add a column as it is, or as it was, with the privileges on it that were there.
	 */
	List<Operation> add(ColumnDefinition column) {
		List<Operation> operations = new ArrayList<>();
		if (column.storage() == null || this.serverVersion >= STORES_NEW_COLUMNS) {
			operations.add(new AddColumn(name(), column, List.of(), false));
		}
		else {
			operations.add(new AddColumn(name(), ColumnStorage.without(column), List.of(), false));
			operations.add(ColumnStorage.set(name(), column));
		}
		this.traits.stream().filter((trait) -> isOf(column, trait)).forEach(operations::add);
		return operations;
	}

	private static boolean isOf(ColumnDefinition column, Operation trait) {
		return trait instanceof ChangePrivileges privileges && privileges.target() instanceof GrantTarget.Single single
				&& single.columns().contains(column.name());
	}

	/**
	 * Find what is lost when a constraint is dropped and added again: its comment, and
	 * what its index is used for.
	 */
	List<Operation> traitsOf(String constraint) {
		List<Operation> lost = new ArrayList<>();
		for (Operation trait : this.traits) {
			boolean comment = trait instanceof Comment on && on.object().equals(constraint(constraint));
			if (comment || trait instanceof SetTableProperty set && isOf(constraint, set.property())) {
				lost.add(trait);
			}
		}
		return lost;
	}

	private static boolean isOf(String index, TableProperty property) {
		return property instanceof TableProperty.ClusterIndex cluster && index.equals(cluster.index())
				|| property instanceof TableProperty.ReplicaIndex replica && index.equals(replica.index());
	}

}
