package io.github.migrationboot.autogenerate.internal.wanted;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.internal.sql.StatementWords;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Refuses statements that would reach past the wanted schema: to schemas that are not
 * compared, or to what no rollback undoes. Immutable.
 */
final class ModelGuard {

	/**
	 * They work over a connection of their own, or with files of the server and objects
	 * that are in no schema.
	 */
	private static final Pattern OUTSIDE = Pattern.compile(
			"(?i)(?<![\\w$])(dblink\\w*|lo_(?:creat|export|from_bytea|import|open|put|truncate|unlink)\\w*)\"?\\s*\\(");

	private final ScratchArea area;

	/**
	 * Schemas that a script may create without anything of it being compared.
	 */
	private final Set<String> extensionSchemas;

	ModelGuard(ScratchArea area, List<String> extensionSchemas) {
		this.area = area;
		this.extensionSchemas = Set.copyOf(names(extensionSchemas.stream()));
	}

	/**
	 * Check all that is about to run.
	 * @throws WantedSchemaException if a statement is refused
	 */
	void check(List<WantedScript> scripts) {
		Set<String> extensions = new HashSet<>(this.extensionSchemas);
		extensions.addAll(names(scripts.stream()
			.flatMap((script) -> script.statements().stream())
			.flatMap((statement) -> Stream.ofNullable(extensionSchema(statement.sql())))));
		for (WantedScript script : scripts) {
			for (SqlStatement statement : script.statements()) {
				if (StatementTreatment.of(statement.sql(), this.area.compared()) == StatementTreatment.RUN) {
					checkSchemas(script, statement, extensions);
					checkCode(script, statement);
				}
			}
		}
	}

	private static Set<String> names(Stream<String> sql) {
		Set<String> names = new HashSet<>();
		sql.forEach((each) -> {
			QualifiedName name = QualifiedName.parse(each);
			if (name != null) {
				names.add(name.name());
			}
		});
		return names;
	}

	private static @Nullable String extensionSchema(String sql) {
		StatementWords words = new StatementWords(sql, true);
		return (words.accept("CREATE", "EXTENSION") && words.find("SCHEMA")) ? words.skip() : null;
	}

	private void checkSchemas(WantedScript script, SqlStatement statement, Set<String> extensions) {
		String sql = statement.sql();
		boolean creates = new StatementWords(sql, true).accept("CREATE", "SCHEMA");
		for (String schema : NamedSchemas.of(sql)) {
			if (!this.area.compared().contains(schema) && !(creates && extensions.contains(schema))) {
				throw WantedSchemaException.ofOtherSchema(script, statement, schema);
			}
		}
		String path = SearchPathSetting.schema(sql);
		if (path != null && !this.area.compared().contains(path) && !extensions.contains(path)) {
			throw WantedSchemaException.ofOtherSchema(script, statement, path);
		}
	}

	private void checkCode(WantedScript script, SqlStatement statement) {
		StatementWords words = new StatementWords(statement.sql(), true);
		String verb = StatementTreatment.verb(words);
		boolean code = verb.equals("DO") || verb.equals("CALL") || verb.equals("SELECT");
		Matcher outside = OUTSIDE.matcher(statement.sql());
		if ((code || isFilled(words, verb)) && outside.find()) {
			throw WantedSchemaException.ofOutsideCall(script, statement, outside.group(1));
		}
		if (code && !this.area.named() && !isSetting(words, verb)) {
			throw WantedSchemaException.ofCode(script, statement);
		}
	}

	/**
	 * Whether a relation may be filled when it is created.
	 */
	private static boolean isFilled(StatementWords words, String verb) {
		return verb.equals("CREATE")
				&& (words.accept("MATERIALIZED") || (words.maybe("UNLOGGED").accept("TABLE") && words.find("AS")));
	}

	private static boolean isSetting(StatementWords words, String verb) {
		if (!verb.equals("SELECT") || !words.maybe("PG_CATALOG", ".").accept("SET_CONFIG", "(")) {
			return false;
		}
		String word = words.skip();
		while (!word.equals(")") && !word.equals("(") && !words.atEnd()) {
			word = words.skip();
		}
		return word.equals(")") && (words.atEnd() || words.accept(";"));
	}

}
