package io.github.migrationboot.operations;

/**
 * Options of building an index anew.
 */
public final class ReindexBuilder extends OperationBuilder {

	private final DatabaseObject object;

	private boolean concurrently;

	ReindexBuilder(DatabaseObject object) {
		this.object = object;
	}

	/**
	 * Build without blocking writes to the table, outside a transaction.
	 * @return this builder
	 */
	public ReindexBuilder concurrently() {
		this.concurrently = true;
		return this;
	}

	@Override
	Reindex build() {
		return new Reindex(this.object, this.concurrently);
	}

}
