package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.CreateCollation;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Reads collations.
 */
final class CollationReader {

	private final Names names;

	CollationReader(Names names) {
		this.names = names;
	}

	void read(List<Row> collations, Draft draft) {
		for (Row collation : collations) {
			QualifiedName name = this.names.of(collation);
			draft.add("pg_collation", collation, new DatabaseObject(ObjectKind.COLLATION, name, null, null),
					new CreateCollation(name, parameters(collation), null, false));
		}
	}

	private static Map<String, String> parameters(Row collation) {
		Map<String, String> parameters = new LinkedHashMap<>();
		switch (collation.code("provider")) {
			case 'i' -> parameters.put("provider", "icu");
			case 'b' -> parameters.put("provider", "builtin");
			default -> {
				// The C library, which need not be named.
			}
		}
		String locale = collation.textOrNull("locale");
		if (locale != null) {
			parameters.put("locale", locale);
		}
		else {
			put("lc_collate", collation.textOrNull("collate"), parameters);
			put("lc_ctype", collation.textOrNull("ctype"), parameters);
		}
		if (!collation.is("deterministic")) {
			parameters.put("deterministic", "false");
		}
		put("rules", collation.textOrNull("rules"), parameters);
		return parameters;
	}

	private static void put(String name, @Nullable String value, Map<String, String> parameters) {
		if (value != null) {
			parameters.put(name, value);
		}
	}

}
