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
	 * @return when it fired before, if that is not as usual
	 */
	default TriggerStateBuilder enableTrigger(String table, String trigger) {
		return OperationRecorder.of(this)
			.add(new TriggerStateBuilder(OperationRecorder.of(this).qualify(table), trigger, TriggerState.ENABLE));
	}

	/**
	 * Let a trigger that fires fire on a replica too.
	 * @param table the table
	 * @param trigger the trigger
	 * @return when it fired before, if that is not as usual
	 */
	default TriggerStateBuilder enableTriggerAlways(String table, String trigger) {
		return OperationRecorder.of(this)
			.add(new TriggerStateBuilder(OperationRecorder.of(this).qualify(table), trigger,
					TriggerState.ENABLE_ALWAYS));
	}

	/**
	 * Let a trigger that fires fire on a replica only.
	 * @param table the table
	 * @param trigger the trigger
	 * @return when it fired before, if that is not as usual
	 */
	default TriggerStateBuilder enableTriggerOnReplica(String table, String trigger) {
		return OperationRecorder.of(this)
			.add(new TriggerStateBuilder(OperationRecorder.of(this).qualify(table), trigger,
					TriggerState.ENABLE_REPLICA));
	}

	/**
	 * Let a trigger that fires fire no longer.
	 * @param table the table
	 * @param trigger the trigger
	 * @return when it fired before, if that is not as usual
	 */
	default TriggerStateBuilder disableTrigger(String table, String trigger) {
		return OperationRecorder.of(this)
			.add(new TriggerStateBuilder(OperationRecorder.of(this).qualify(table), trigger, TriggerState.DISABLE));
	}

	/**
	 * Let no trigger of a table fire that users have created.
	 * @param table the table
	 * @return when it fired before, if that is not as usual
	 */
	default TriggerStateBuilder disableTriggers(String table) {
		return OperationRecorder.of(this)
			.add(new TriggerStateBuilder(OperationRecorder.of(this).qualify(table), null, TriggerState.DISABLE));
	}

	/**
	 * Let all triggers of a table fire that users have created.
	 * @param table the table
	 * @return when it fired before, if that is not as usual
	 */
	default TriggerStateBuilder enableTriggers(String table) {
		return OperationRecorder.of(this)
			.add(new TriggerStateBuilder(OperationRecorder.of(this).qualify(table), null, TriggerState.ENABLE));
	}

}
