package io.github.migrationboot.autogenerate.internal.wanted;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.sql.StatementWords;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Follows by the words of statements which objects they create, rename, move and drop. A
 * routine is known by its name alone, whatever its arguments are. Not thread-safe.
 */
final class CreatedObjects {

	private static final Map<String, ObjectKind> KINDS = new HashMap<>();

	static {
		for (ObjectKind kind : new ObjectKind[] { ObjectKind.TABLE, ObjectKind.INDEX, ObjectKind.SEQUENCE,
				ObjectKind.TYPE, ObjectKind.DOMAIN, ObjectKind.VIEW, ObjectKind.FUNCTION, ObjectKind.PROCEDURE,
				ObjectKind.AGGREGATE, ObjectKind.TRIGGER, ObjectKind.POLICY, ObjectKind.RULE, ObjectKind.STATISTICS,
				ObjectKind.COLLATION, ObjectKind.SCHEMA, ObjectKind.EXTENSION }) {
			KINDS.put(kind.name(), kind);
		}
	}

	/**
	 * What may stand in front of the kind.
	 */
	private static final String[] ADJECTIVES = { "GLOBAL", "LOCAL", "UNLOGGED", "UNIQUE", "CONSTRAINT", "RECURSIVE" };

	private final String defaultSchema;

	private final Set<DatabaseObject> objects = new HashSet<>();

	CreatedObjects(String defaultSchema) {
		this.defaultSchema = defaultSchema;
	}

	/**
	 * Take a statement into account.
	 */
	void accept(String sql) {
		StatementWords words = new StatementWords(sql, true);
		switch (words.skip().toUpperCase(Locale.ROOT)) {
			case "CREATE" -> create(words);
			case "ALTER" -> alter(words);
			case "DROP" -> drop(words);
			default -> {
				// It changes no object.
			}
		}
	}

	/**
	 * Return what is there after all the statements.
	 */
	Set<DatabaseObject> objects() {
		return Set.copyOf(this.objects);
	}

	/**
	 * Return an object by what it is known by here.
	 */
	static DatabaseObject key(DatabaseObject object, String defaultSchema) {
		QualifiedName name = object.name();
		String schema = defaultSchema.equals(name.schema()) ? null : name.schema();
		return new DatabaseObject(object.kind(), new QualifiedName(schema, name.name()), object.member(), null);
	}

	private void create(StatementWords words) {
		words.maybe("OR", "REPLACE");
		for (String adjective : ADJECTIVES) {
			words.maybe(adjective);
		}
		ObjectKind kind = kind(words);
		if (kind == null) {
			return;
		}
		QualifiedName name = name(words.maybe("CONCURRENTLY").maybe("IF", "NOT", "EXISTS"));
		DatabaseObject object = switch (kind) {
			case TRIGGER, POLICY -> words.find("ON") ? member(kind, name(words), name) : null;
			case RULE -> words.find("TO") ? member(kind, name(words), name) : null;
			case INDEX -> words.find("ON") ? index(name, name(words.maybe("ONLY"))) : null;
			default -> object(kind, name);
		};
		if (object != null) {
			this.objects.add(object);
		}
	}

	private static @Nullable ObjectKind kind(StatementWords words) {
		if (words.accept("MATERIALIZED", "VIEW")) {
			return ObjectKind.MATERIALIZED_VIEW;
		}
		return KINDS.get(words.skip().toUpperCase(Locale.ROOT));
	}

	private void alter(StatementWords words) {
		ObjectKind kind = kind(words);
		QualifiedName name = name(words.maybe("IF", "EXISTS").maybe("ONLY"));
		DatabaseObject object = (kind != null) ? object(kind, name) : null;
		if (object == null || name == null) {
			return;
		}
		if (words.accept("RENAME", "TO")) {
			QualifiedName renamed = name(words);
			if (renamed != null) {
				replace(object, new QualifiedName(object.name().schema(), renamed.name()));
			}
		}
		else if (words.accept("SET", "SCHEMA")) {
			QualifiedName schema = name(words);
			if (schema != null) {
				replace(object, new QualifiedName(schema.name(), name.name()));
			}
		}
	}

	private void replace(DatabaseObject object, QualifiedName name) {
		if (this.objects.remove(object)) {
			this.objects.add(key(new DatabaseObject(object.kind(), name, null, null), this.defaultSchema));
		}
	}

	private void drop(StatementWords words) {
		ObjectKind kind = kind(words);
		if (kind == null) {
			return;
		}
		words.maybe("CONCURRENTLY").maybe("IF", "EXISTS");
		do {
			QualifiedName name = name(words);
			DatabaseObject dropped = words.accept("ON") ? member(kind, name(words), name) : object(kind, name);
			if (dropped != null) {
				this.objects.remove(dropped);
			}
		}
		while (words.accept(","));
	}

	private static @Nullable QualifiedName name(StatementWords words) {
		return QualifiedName.parse(words.qualifiedName());
	}

	private @Nullable DatabaseObject object(ObjectKind kind, @Nullable QualifiedName name) {
		return (name != null) ? key(new DatabaseObject(kind, name, null, null), this.defaultSchema) : null;
	}

	private @Nullable DatabaseObject member(ObjectKind kind, @Nullable QualifiedName table,
			@Nullable QualifiedName name) {
		return (table != null && name != null)
				? key(new DatabaseObject(kind, table, name.name(), null), this.defaultSchema) : null;
	}

	private @Nullable DatabaseObject index(@Nullable QualifiedName name, @Nullable QualifiedName table) {
		return (table != null && name != null)
				? object(ObjectKind.INDEX, new QualifiedName(table.schema(), name.name())) : null;
	}

}
