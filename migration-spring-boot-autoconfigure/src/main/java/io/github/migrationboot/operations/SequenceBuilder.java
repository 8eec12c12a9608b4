package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Describes a new sequence.
 */
public final class SequenceBuilder extends SequenceOptionsBuilder<SequenceBuilder> {

	private final QualifiedName name;

	private @Nullable DataType type;

	private @Nullable DatabaseObject ownedBy;

	private boolean ifNotExists;

	SequenceBuilder(QualifiedName name) {
		this.name = name;
	}

	/**
	 * Choose the type of the numbers; {@code bigint} by default.
	 * @param type the type
	 * @return this builder
	 */
	public SequenceBuilder as(DataType type) {
		this.type = type;
		return this;
	}

	/**
	 * Let the sequence go when a column is dropped.
	 * @param table the column's table, in the same schema
	 * @param column the column
	 * @return this builder
	 */
	public SequenceBuilder ownedBy(String table, String column) {
		QualifiedName owner = new QualifiedName(this.name.schema(), table);
		this.ownedBy = new DatabaseObject(ObjectKind.COLUMN, owner, column, null);
		return this;
	}

	/**
	 * Leave an existing sequence as it is. A downgrade that is not written is refused
	 * then, because it would drop what may have been there before.
	 * @return this builder
	 */
	public SequenceBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	CreateSequence build() {
		return new CreateSequence(this.name, sequence(this.type), this.ownedBy, this.ifNotExists);
	}

}
