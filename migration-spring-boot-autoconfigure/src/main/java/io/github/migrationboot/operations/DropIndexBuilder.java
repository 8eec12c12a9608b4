package io.github.migrationboot.operations;

/**
 * Options of dropping an index.
 */
public final class DropIndexBuilder extends RestorableBuilder<DropIndexBuilder> {

	private final QualifiedName index;

	private boolean concurrently;

	private boolean ifExists;

	private boolean cascade;

	DropIndexBuilder(QualifiedName index) {
		super(index.schema());
		this.index = index;
	}

	/**
	 * Drop without blocking reads and writes of the table, outside a transaction.
	 * @return this builder
	 */
	public DropIndexBuilder concurrently() {
		this.concurrently = true;
		return this;
	}

	/**
	 * Do nothing if the index does not exist.
	 * @return this builder
	 */
	public DropIndexBuilder ifExists() {
		this.ifExists = true;
		return this;
	}

	/**
	 * Drop what depends on the index too. PostgreSQL refuses the drop otherwise.
	 * @return this builder
	 */
	public DropIndexBuilder cascade() {
		this.cascade = true;
		return this;
	}

	@Override
	DropIndex build() {
		if (this.concurrently && this.cascade) {
			throw new InvalidOperationException(
					"The index " + this.index + " is to be dropped both concurrently and with cascade.",
					"PostgreSQL knows no DROP INDEX CONCURRENTLY … CASCADE: leave one of the two out.");
		}
		return new DropIndex(this.index, this.concurrently, this.ifExists, this.cascade, this.restoring);
	}

}
