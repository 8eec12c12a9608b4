package io.github.migrationboot.internal.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.QualifiedName;

/**
 * Clauses that many statements share.
 */
final class Clauses {

	private Clauses() {
	}

	static String alterTable(QualifiedName table) {
		return "ALTER TABLE " + Identifiers.quote(table);
	}

	static String columns(List<String> columns) {
		return columns.stream().map(Identifiers::quote).collect(Collectors.joining(", ", "(", ")"));
	}

	static String after(String keyword, @Nullable String text) {
		return (text != null) ? keyword + text : "";
	}

	static String name(String keyword, @Nullable String name) {
		return (name != null) ? keyword + Identifiers.quote(name) : "";
	}

	static String role(String keyword, @Nullable String role) {
		return (role != null) ? keyword + Roles.quote(role) : "";
	}

	static String when(boolean condition, String text) {
		return condition ? text : "";
	}

	static String dropped(boolean ifExists, String name, boolean cascade) {
		return when(ifExists, "IF EXISTS ") + name + when(cascade, " CASCADE");
	}

	/**
	 * Storage parameters. The part before a dot, as in {@code toast.fillfactor}, is a
	 * name of its own.
	 */
	static String with(Map<String, String> parameters) {
		return parameters.isEmpty() ? "" : " WITH " + parameters(parameters);
	}

	static String parameters(Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.map((entry) -> parameter(entry.getKey()) + " = " + Literals.quote(entry.getValue()))
			.collect(Collectors.joining(", ", "(", ")"));
	}

	static String setting(String parameter, @Nullable String value) {
		return (value != null) ? "SET " + parameters(Map.of(parameter, value)) : "RESET (" + parameter(parameter) + ")";
	}

	static String parameter(String name) {
		return Arrays.stream(name.split("\\.", 2)).map(Identifiers::quote).collect(Collectors.joining("."));
	}

}
