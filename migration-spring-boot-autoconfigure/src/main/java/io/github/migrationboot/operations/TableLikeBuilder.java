package io.github.migrationboot.operations;

import java.util.List;

/**
 * Says what a new table takes over from another one.
 */
public final class TableLikeBuilder {

	private final QualifiedName table;

	private List<LikeOption> including = List.of();

	private List<LikeOption> excluding = List.of();

	TableLikeBuilder(QualifiedName table) {
		this.table = table;
	}

	/**
	 * Take over more than names, types and NOT NULL of the columns.
	 * @param options what else
	 * @return this builder
	 */
	public TableLikeBuilder including(LikeOption... options) {
		this.including = List.of(options);
		return this;
	}

	/**
	 * Leave something out of all.
	 * @param options what
	 * @return this builder
	 */
	public TableLikeBuilder excluding(LikeOption... options) {
		this.excluding = List.of(options);
		return this;
	}

	TableLike build() {
		return new TableLike(this.table, this.including, this.excluding);
	}

}
