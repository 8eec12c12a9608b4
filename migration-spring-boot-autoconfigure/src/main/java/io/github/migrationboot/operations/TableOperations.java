package io.github.migrationboot.operations;

import java.util.function.Consumer;

/**
 * Operations on tables.
 */
public sealed interface TableOperations extends TopicOperations permits Operations {

	/**
	 * Create a table.
	 * @param name the table
	 * @param definition adds its columns and constraints
	 */
	default void createTable(String name, Consumer<TableBuilder> definition) {
		TableBuilder builder = new TableBuilder(OperationRecorder.of(this).qualify(name));
		definition.accept(builder);
		OperationRecorder.of(this).add(builder);
	}

	/**
	 * Drop a table.
	 * @param name the table
	 * @return options
	 */
	default DropBuilder dropTable(String name) {
		return OperationRecorder.of(this).drop(DatabaseObject.table(name));
	}

	/**
	 * Rename a table.
	 * @param name the table
	 * @param newName its new name
	 */
	default void renameTable(String name, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.table(name), newName);
	}

	/**
	 * Make several changes to a table in one statement.
	 * @param name the table
	 * @param changes adds the changes
	 */
	default void alterTable(String name, Consumer<AlterTableBuilder> changes) {
		AlterTableBuilder builder = new AlterTableBuilder(OperationRecorder.of(this).qualify(name));
		changes.accept(builder);
		OperationRecorder.of(this).add(builder);
	}

	/**
	 * Set a storage parameter of a table.
	 * @param table the table
	 * @param parameter the parameter, such as {@code fillfactor}
	 * @param value its value
	 * @return the rest
	 */
	default TableParameterBuilder setTableParameter(String table, String parameter, Object value) {
		return OperationRecorder.of(this)
			.add(new TableParameterBuilder(OperationRecorder.of(this).qualify(table), parameter,
					String.valueOf(value)));
	}

	/**
	 * Reset a storage parameter of a table.
	 * @param table the table
	 * @param parameter the parameter, such as {@code fillfactor}
	 * @return the rest
	 */
	default TableParameterBuilder resetTableParameter(String table, String parameter) {
		return OperationRecorder.of(this)
			.add(new TableParameterBuilder(OperationRecorder.of(this).qualify(table), parameter, null));
	}

	/**
	 * Write the rows of a table to the write-ahead log. Rewrites the table.
	 * @param table the table
	 */
	default void setLogged(String table) {
		OperationRecorder.of(this)
			.add(new SwitchTable(OperationRecorder.of(this).qualify(table), TableSwitch.SET_LOGGED));
	}

	/**
	 * Keep the rows of a table out of the write-ahead log: fast, and lost when the server
	 * crashes. Rewrites the table.
	 * @param table the table
	 */
	default void setUnlogged(String table) {
		OperationRecorder.of(this)
			.add(new SwitchTable(OperationRecorder.of(this).qualify(table), TableSwitch.SET_UNLOGGED));
	}

	/**
	 * Choose what tells the rows of a table apart for logical replication.
	 * @param table the table
	 * @param identity what does
	 * @return the rest
	 */
	default ReplicaIdentityBuilder setReplicaIdentity(String table, ReplicaIdentity identity) {
		return OperationRecorder.of(this)
			.add(new ReplicaIdentityBuilder(OperationRecorder.of(this).qualify(table),
					new TableProperty.Replica(identity)));
	}

	/**
	 * Choose a unique index to tell the rows of a table apart for logical replication.
	 * @param table the table
	 * @param index the index, whose columns refuse nulls
	 * @return the rest
	 */
	default ReplicaIdentityBuilder setReplicaIdentityIndex(String table, String index) {
		return OperationRecorder.of(this)
			.add(new ReplicaIdentityBuilder(OperationRecorder.of(this).qualify(table),
					new TableProperty.ReplicaIndex(index)));
	}

	/**
	 * Move the rows of a table. Rewrites the table under an exclusive lock.
	 * @param table the table
	 * @param tablespace where to
	 * @return the rest
	 */
	default TablePropertyBuilder setTablespace(String table, String tablespace) {
		return OperationRecorder.of(this)
			.add(new TablePropertyBuilder(OperationRecorder.of(this).qualify(table), TableProperty.Tablespace::new,
					tablespace));
	}

	/**
	 * Store the rows of a table in another way. Rewrites the table under an exclusive
	 * lock. Needs PostgreSQL 15.
	 * @param table the table
	 * @param method the access method, such as {@code heap}
	 * @return the rest
	 */
	default TablePropertyBuilder setAccessMethod(String table, String method) {
		return OperationRecorder.of(this)
			.add(new TablePropertyBuilder(OperationRecorder.of(this).qualify(table), TableProperty.AccessMethod::new,
					method));
	}

	/**
	 * Choose the index whose order {@link MaintenanceOperations#cluster} brings the rows
	 * into. That it was none before is taken for granted.
	 * @param table the table
	 * @param index the index
	 */
	default void setCluster(String table, String index) {
		OperationRecorder.of(this)
			.add(new SetTableProperty(OperationRecorder.of(this).qualify(table), new TableProperty.ClusterIndex(index),
					new TableProperty.ClusterIndex(null)));
	}

	/**
	 * Forget the index whose order CLUSTER brings the rows of a table into.
	 * @param table the table
	 * @return the rest
	 */
	default TablePropertyBuilder setWithoutCluster(String table) {
		return OperationRecorder.of(this)
			.add(new TablePropertyBuilder(OperationRecorder.of(this).qualify(table), TableProperty.ClusterIndex::new,
					new TableProperty.ClusterIndex(null)));
	}

	/**
	 * Make a table a child of another.
	 * @param table the table
	 * @param parent the parent
	 */
	default void inherit(String table, String parent) {
		OperationRecorder.of(this)
			.add(new InheritTable(OperationRecorder.of(this).qualify(table), OperationRecorder.of(this).qualify(parent),
					true));
	}

	/**
	 * Make a table no longer a child of another.
	 * @param table the table
	 * @param parent the parent
	 */
	default void noInherit(String table, String parent) {
		OperationRecorder.of(this)
			.add(new InheritTable(OperationRecorder.of(this).qualify(table), OperationRecorder.of(this).qualify(parent),
					false));
	}

}
