package io.github.migrationboot.operations;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Says how a table was stored before.
 */
public final class TablePropertyBuilder extends OperationBuilder {

	private final QualifiedName table;

	private final Function<String, TableProperty> factory;

	private final TableProperty property;

	private @Nullable TableProperty previous;

	TablePropertyBuilder(QualifiedName table, Function<String, TableProperty> factory, String name) {
		this(table, factory, factory.apply(name));
	}

	TablePropertyBuilder(QualifiedName table, Function<String, TableProperty> factory, TableProperty property) {
		this.table = table;
		this.factory = factory;
		this.property = property;
	}

	/**
	 * Say what it was before.
	 * @param name the tablespace, access method or index
	 * @return this builder
	 */
	public TablePropertyBuilder from(String name) {
		this.previous = this.factory.apply(name);
		return this;
	}

	@Override
	SetTableProperty build() {
		return new SetTableProperty(this.table, this.property, this.previous);
	}

}
