package io.github.migrationboot.autogenerate.internal.catalog;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.QualifiedName;

/**
 * Names objects as a picture does: what is in the default schema has none. Immutable.
 *
 * @param defaultSchema the default schema's name in this database
 */
record Names(String defaultSchema) {

	QualifiedName of(@Nullable String schema, String name) {
		return new QualifiedName(this.defaultSchema.equals(schema) ? null : schema, name);
	}

	QualifiedName of(Row row) {
		return of(row.textOrNull("schema"), row.text("name"));
	}

	/**
	 * Read a name as the server writes it, for example a {@code regclass}.
	 */
	QualifiedName parse(String sql) {
		QualifiedName name = QualifiedName.parse(sql);
		if (name == null) {
			throw new IllegalStateException("\"" + sql + "\" is not a name.");
		}
		return of(name.schema(), name.name());
	}

	@Nullable QualifiedName parseOrNull(@Nullable String sql) {
		return (sql != null) ? parse(sql) : null;
	}

}
