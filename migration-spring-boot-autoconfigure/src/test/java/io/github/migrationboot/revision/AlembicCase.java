package io.github.migrationboot.revision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;

/**
 * What Alembic was seen to do with one graph.
 *
 * @param id the name of the case
 * @param hasCycle whether the graph has a cycle, seen by Alembic or not
 * @param graph the revisions
 * @param operations what was tried, each from its own rows
 */
record AlembicCase(String id, boolean hasCycle, List<RevisionNode> graph, List<Operation> operations) {

	static List<AlembicCase> all() {
		try (InputStream stream = AlembicCase.class.getResourceAsStream("/alembic-cases/graph-cases.jsonl.gz");
				BufferedReader reader = new BufferedReader(
						new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8))) {
			return reader.lines().map((line) -> parse(JsonPath.parse(line).json())).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static AlembicCase parse(Map<String, Object> json) {
		return new AlembicCase(string(json, "id"), Boolean.TRUE.equals(json.get("has_cycle")),
				objects(json.get("graph")).stream().map(AlembicCase::node).toList(),
				objects(json.get("ops")).stream().map(Operation::new).toList());
	}

	private static RevisionNode node(Map<String, Object> json) {
		return new RevisionNode(string(json, "revision"), strings(json.get("down_revision")),
				strings(json.get("depends_on")), strings(json.get("branch_labels")), string(json, "message"),
				"graph-cases.jsonl");
	}

	private static String string(Map<String, Object> json, String field) {
		return String.valueOf(json.get(field));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> object(Map<String, Object> json, String field) {
		Object object = json.get(field);
		return (object != null) ? (Map<String, Object>) object : Map.of();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> objects(@Nullable Object json) {
		return (json != null) ? (List<Map<String, Object>>) json : List.of();
	}

	@SuppressWarnings("unchecked")
	private static List<String> strings(@Nullable Object json) {
		if (json == null) {
			return List.of();
		}
		return (json instanceof String string) ? List.of(string)
				: ((List<@Nullable String>) json).stream().filter(Objects::nonNull).map(String::valueOf).toList();
	}

	/**
	 * Return the kind of error that loading the graph ends with, empty if it works.
	 */
	String loadError() {
		return this.operations.stream()
			.filter((operation) -> operation.is("load"))
			.findFirst()
			.map(Operation::error)
			.orElse("");
	}

	boolean beginsWithAny(List<String> prefixes) {
		return this.graph.stream().anyMatch((node) -> prefixes.stream().anyMatch(node.id()::startsWith));
	}

	/**
	 * One operation with its result.
	 *
	 * @param json its fields
	 */
	record Operation(Map<String, Object> json) {

		String name() {
			return string(this.json, "op");
		}

		boolean is(String name) {
			return name().equals(name);
		}

		/**
		 * Return the rows to start from.
		 */
		List<String> rows() {
			return has("purge") ? List.of() : strings(this.json.get("current"));
		}

		List<String> targets() {
			return strings(this.json.containsKey("target") ? this.json.get("target") : this.json.get("targets"));
		}

		/**
		 * Return everything that a user would have typed.
		 */
		List<String> texts() {
			return Stream.of("target", "targets", "id", "heads", "depends_on", "range")
				.flatMap((field) -> names(field).stream())
				.flatMap((text) -> Stream.of(text.split(":", -1)))
				.toList();
		}

		boolean has(String flag) {
			return Boolean.TRUE.equals(this.json.get(flag));
		}

		List<String> names(String field) {
			return AlembicCase.strings(this.json.get(field));
		}

		/**
		 * Return some fields of the result. Names are sets, whether they are recorded as
		 * one name, a list or nothing, and so are lists of objects.
		 * @param fields the fields to return, also of the objects
		 */
		Map<String, Object> resultFields(Set<?> fields) {
			Map<String, Object> found = new TreeMap<>();
			result().forEach((field, value) -> {
				if (fields.contains(field)) {
					found.put(field, asSets(value));
				}
			});
			return found;
		}

		private static Object asSets(@Nullable Object value) {
			if (value instanceof Boolean) {
				return value;
			}
			if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>) {
				return objects(value).stream().map((object) -> {
					Map<String, Object> fields = new TreeMap<>();
					object.forEach((field, fieldValue) -> fields.put(field, asSets(fieldValue)));
					fields.remove("effective_down");
					return fields;
				}).collect(Collectors.toSet());
			}
			return new HashSet<>(AlembicCase.strings(value));
		}

		Set<String> result(String field) {
			return new TreeSet<>(strings(result().get(field)));
		}

		/**
		 * Return the kind of the error, empty if it worked.
		 */
		String error() {
			return errorFields().getOrDefault("kind", "").toString();
		}

		/**
		 * Return the ids of the steps, also of those that Alembic planned but failed to
		 * run.
		 */
		List<String> steps() {
			if (!error().isEmpty()) {
				return strings(errorFields().get("plan"));
			}
			return objects(result().get("steps")).stream().map((step) -> string(step, "rev")).toList();
		}

		boolean hasPlan() {
			return error().isEmpty() || errorFields().containsKey("plan");
		}

		/**
		 * Return the rows after each step, without those that Alembic should have
		 * removed.
		 */
		List<Set<String>> rowsAfterSteps() {
			return objects(result().get("steps")).stream().map((step) -> {
				Set<String> rows = new TreeSet<>(strings(step.get("rows")));
				rows.removeAll(strings(step.get("redundant_rows")));
				return rows;
			}).toList();
		}

		/**
		 * Return the statements of each step that leave Alembic no choice, or
		 * {@code null}.
		 */
		List<@Nullable Object> statements() {
			boolean varies = result().containsKey("variants");
			List<@Nullable Object> statements = new ArrayList<>();
			boolean redundantBefore = false;
			for (Map<String, Object> step : objects(result().get("steps"))) {
				boolean redundant = step.containsKey("redundant_rows");
				statements.add((varies || redundant || redundantBefore || step.containsKey("sql_varies")) ? null
						: step.get("sql"));
				redundantBefore = redundant;
			}
			return statements;
		}

		private Map<String, Object> result() {
			return object(this.json, "result");
		}

		private Map<String, Object> errorFields() {
			return object(result(), "error");
		}

	}

}
