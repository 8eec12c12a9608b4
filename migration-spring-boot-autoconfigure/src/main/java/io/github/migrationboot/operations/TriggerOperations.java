package io.github.migrationboot.operations;

/**
 * Operations on triggers.
 */
public sealed interface TriggerOperations extends TopicOperations permits Operations {

	/**
	 * Create a trigger.
	 * @param name the trigger
	 * @return its definition, which needs a table, an event and a function
	 */
	default TriggerBuilder createTrigger(String name) {
		return OperationRecorder.of(this).add(new TriggerBuilder(OperationRecorder.of(this).schema(), name, false));
	}

	/**
	 * Give a trigger another definition. It can be undone if {@code restoring} gives the
	 * earlier one.
	 * @param name the trigger
	 * @return its definition, which needs a table, an event and a function
	 */
	default TriggerBuilder createOrReplaceTrigger(String name) {
		return OperationRecorder.of(this).add(new TriggerBuilder(OperationRecorder.of(this).schema(), name, true));
	}

	/**
	 * Drop a trigger.
	 * @param table the table
	 * @param trigger the trigger
	 * @return options
	 */
	default DropBuilder dropTrigger(String table, String trigger) {
		return OperationRecorder.of(this).drop(DatabaseObject.trigger(table, trigger));
	}

	/**
	 * Rename a trigger.
	 * @param table the table
	 * @param trigger the trigger
	 * @param newName its new name
	 */
	default void renameTrigger(String table, String trigger, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.trigger(table, trigger), newName);
	}

	/**
	 * Let a trigger fire that was disabled.
	 * @param table the table
	 * @param trigger the trigger
	 */
	default void enableTrigger(String table, String trigger) {
		OperationRecorder.of(this)
			.add(new SwitchTrigger(OperationRecorder.of(this).qualify(table), trigger, TriggerState.ENABLE,
					TriggerState.DISABLE));
	}

	/**
	 * Let a trigger that fires fire on a replica too.
	 * @param table the table
	 * @param trigger the trigger
	 */
	default void enableTriggerAlways(String table, String trigger) {
		OperationRecorder.of(this)
			.add(new SwitchTrigger(OperationRecorder.of(this).qualify(table), trigger, TriggerState.ENABLE_ALWAYS,
					TriggerState.ENABLE));
	}

	/**
	 * Let a trigger that fires fire on a replica only.
	 * @param table the table
	 * @param trigger the trigger
	 */
	default void enableTriggerOnReplica(String table, String trigger) {
		OperationRecorder.of(this)
			.add(new SwitchTrigger(OperationRecorder.of(this).qualify(table), trigger, TriggerState.ENABLE_REPLICA,
					TriggerState.ENABLE));
	}

	/**
	 * Let a trigger that fires fire no longer.
	 * @param table the table
	 * @param trigger the trigger
	 */
	default void disableTrigger(String table, String trigger) {
		OperationRecorder.of(this)
			.add(new SwitchTrigger(OperationRecorder.of(this).qualify(table), trigger, TriggerState.DISABLE,
					TriggerState.ENABLE));
	}

	/**
	 * Let no trigger of a table fire that users have created.
	 * @param table the table
	 */
	default void disableTriggers(String table) {
		OperationRecorder.of(this)
			.add(new SwitchTrigger(OperationRecorder.of(this).qualify(table), null, TriggerState.DISABLE,
					TriggerState.ENABLE));
	}

	/**
	 * Let all triggers of a table fire that users have created.
	 * @param table the table
	 */
	default void enableTriggers(String table) {
		OperationRecorder.of(this)
			.add(new SwitchTrigger(OperationRecorder.of(this).qualify(table), null, TriggerState.ENABLE,
					TriggerState.DISABLE));
	}

}
