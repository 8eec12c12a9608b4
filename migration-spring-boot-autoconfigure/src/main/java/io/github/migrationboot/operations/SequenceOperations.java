package io.github.migrationboot.operations;

/**
 * Operations on sequences.
 */
public sealed interface SequenceOperations extends TopicOperations permits Operations {

	/**
	 * Create a sequence.
	 * @param name the sequence
	 * @return what it does
	 */
	default SequenceBuilder createSequence(String name) {
		SequenceBuilder builder = new SequenceBuilder(OperationRecorder.of(this).qualify(name));
		OperationRecorder.of(this).addLater(builder::build);
		return builder;
	}

	/**
	 * Change a sequence.
	 * @param name the sequence
	 * @return what changes
	 */
	default AlterSequenceBuilder alterSequence(String name) {
		AlterSequenceBuilder builder = new AlterSequenceBuilder(OperationRecorder.of(this).qualify(name));
		OperationRecorder.of(this).addLater(builder::build);
		return builder;
	}

	/**
	 * Drop a sequence.
	 * @param name the sequence
	 * @return options
	 */
	default DropBuilder dropSequence(String name) {
		return OperationRecorder.of(this).drop(DatabaseObject.sequence(name));
	}

	/**
	 * Rename a sequence.
	 * @param name the sequence
	 * @param newName its new name
	 */
	default void renameSequence(String name, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.sequence(name), newName);
	}

}
