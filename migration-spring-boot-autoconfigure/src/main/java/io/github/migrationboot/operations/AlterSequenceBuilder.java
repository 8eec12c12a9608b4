package io.github.migrationboot.operations;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Says what changes about a sequence.
 */
public final class AlterSequenceBuilder extends SequenceOptionsBuilder<AlterSequenceBuilder> {

	private final QualifiedName name;

	private @Nullable DataType type;

	private @Nullable DatabaseObject ownedBy;

	private @Nullable Long restart;

	private List<Operation> restoring = List.of();

	AlterSequenceBuilder(QualifiedName name) {
		this.name = name;
	}

	/**
	 * Choose the type of the numbers.
	 * @param type the type
	 * @return this builder
	 */
	public AlterSequenceBuilder as(DataType type) {
		this.type = type;
		return this;
	}

	/**
	 * Let the sequence go when a column is dropped.
	 * @param table the column's table, in the same schema
	 * @param column the column
	 * @return this builder
	 */
	public AlterSequenceBuilder ownedBy(String table, String column) {
		QualifiedName owner = new QualifiedName(this.name.schema(), table);
		this.ownedBy = new DatabaseObject(ObjectKind.COLUMN, owner, column, null);
		return this;
	}

	/**
	 * Go on with a number.
	 * @param number the next number
	 * @return this builder
	 */
	public AlterSequenceBuilder restart(long number) {
		this.restart = number;
		return this;
	}

	/**
	 * Say how it was before, so that the change can be undone.
	 * @param definition takes the operations that undo this one
	 * @return this builder
	 */
	public AlterSequenceBuilder restoring(Consumer<Operations> definition) {
		this.restoring = OperationRecorder.record(this.name.schema(), definition);
		return this;
	}

	AlterSequence build() {
		SequenceOptions options = sequence(this.type);
		if (options.equals(SequenceOptions.NONE) && this.ownedBy == null && this.restart == null) {
			throw new InvalidOperationException("alterSequence(" + this.name + ") changes nothing.",
					"Say what changes, for example restart(1).");
		}
		return new AlterSequence(this.name, options, this.ownedBy, this.restart, this.restoring);
	}

}
