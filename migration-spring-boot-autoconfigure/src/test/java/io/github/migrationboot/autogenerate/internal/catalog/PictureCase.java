package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.function.Consumer;

import io.github.migrationboot.operations.Operations;

/**
 * Something that a schema can hold.
 *
 * @param name what it is
 * @param minimumVersion the oldest major version of PostgreSQL that has it, or 0
 * @param said whether the picture says it in the words that created it
 * @param body what creates it
 */
record PictureCase(String name, int minimumVersion, boolean said, Consumer<Operations> body) {

	/**
	 * What the server has other words for, or what takes several operations.
	 */
	static PictureCase same(String name, Consumer<Operations> body) {
		return new PictureCase(name, 0, false, body);
	}

	/**
	 * What the picture says in the same words.
	 */
	static PictureCase said(String name, Consumer<Operations> body) {
		return new PictureCase(name, 0, true, body);
	}

	static PictureCase sql(String name, String sql) {
		return same(name, (op) -> op.execute(sql));
	}

	PictureCase since(int version) {
		return new PictureCase(this.name, version, this.said, this.body);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
