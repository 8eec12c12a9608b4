package io.github.migrationboot.operations;

/**
 * Operations on views.
 */
public sealed interface ViewOperations extends TopicOperations permits Operations {

	/**
	 * Create a view.
	 * @param name the view
	 * @param query the SQL query
	 * @return options
	 */
	default ViewBuilder createView(String name, String query) {
		return OperationRecorder.of(this).add(new ViewBuilder(OperationRecorder.of(this).qualify(name), query, false));
	}

	/**
	 * Give a view another query. It has to have the same columns first; others may
	 * follow.
	 * @param name the view
	 * @param query the SQL query
	 * @return options
	 */
	default ViewBuilder createOrReplaceView(String name, String query) {
		return OperationRecorder.of(this).add(new ViewBuilder(OperationRecorder.of(this).qualify(name), query, true));
	}

	/**
	 * Drop a view.
	 * @param name the view
	 * @return options
	 */
	default DropBuilder dropView(String name) {
		return OperationRecorder.of(this).drop(DatabaseObject.view(name));
	}

	/**
	 * Rename a view.
	 * @param name the view
	 * @param newName its new name
	 */
	default void renameView(String name, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.view(name), newName);
	}

	/**
	 * Create a materialized view.
	 * @param name the view
	 * @param query the SQL query
	 * @return options
	 */
	default MaterializedViewBuilder createMaterializedView(String name, String query) {
		return OperationRecorder.of(this)
			.add(new MaterializedViewBuilder(OperationRecorder.of(this).qualify(name), query));
	}

	/**
	 * Run the query of a materialized view again.
	 * @param name the view
	 * @return options
	 */
	default RefreshBuilder refreshMaterializedView(String name) {
		return OperationRecorder.of(this).add(new RefreshBuilder(OperationRecorder.of(this).qualify(name)));
	}

	/**
	 * Drop a materialized view.
	 * @param name the view
	 * @return options
	 */
	default DropBuilder dropMaterializedView(String name) {
		return OperationRecorder.of(this).drop(DatabaseObject.materializedView(name));
	}

	/**
	 * Rename a materialized view.
	 * @param name the view
	 * @param newName its new name
	 */
	default void renameMaterializedView(String name, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.materializedView(name), newName);
	}

}
