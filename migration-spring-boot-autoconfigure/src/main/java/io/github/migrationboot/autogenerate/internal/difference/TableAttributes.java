package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.difference.Difference.Kind;
import io.github.migrationboot.operations.Comment;
import io.github.migrationboot.operations.InheritTable;
import io.github.migrationboot.operations.PartitionKey;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.SetTableParameter;
import io.github.migrationboot.operations.SetTableProperty;
import io.github.migrationboot.operations.SwitchTable;
import io.github.migrationboot.operations.TableOptions;
import io.github.migrationboot.operations.TablePersistence;
import io.github.migrationboot.operations.TableProperty;
import io.github.migrationboot.operations.TableSwitch;

/**
 * Compares what a table has beside columns and constraints.
 */
final class TableAttributes {

	private TableAttributes() {
	}

	static List<Difference> compare(ComparedTable table) {
		TableOptions actual = table.actual().options();
		TableOptions wanted = table.wanted().options();
		List<Difference> differences = new ArrayList<>();
		if (actual.persistence() != wanted.persistence()) {
			boolean unlogged = wanted.persistence() == TablePersistence.UNLOGGED;
			differences.add(table.changed(unlogged ? "unlogged" : "logged",
					new SwitchTable(table.name(), unlogged ? TableSwitch.SET_UNLOGGED : TableSwitch.SET_LOGGED)));
		}
		if (!Objects.equals(actual.method(), wanted.method())) {
			differences.add(table.changed(Words.change("access method", method(actual), method(wanted)),
					new SetTableProperty(table.name(), new TableProperty.AccessMethod(method(wanted)),
							new TableProperty.AccessMethod(method(actual)))));
		}
		if (!Objects.equals(actual.tablespace(), wanted.tablespace())) {
			differences.add(table.changed(Words.change("tablespace", actual.tablespace(), wanted.tablespace()),
					new SetTableProperty(table.name(), tablespace(wanted), tablespace(actual))));
		}
		compareParameters(table, differences);
		compareParents(table, differences);
		comparePartitionKeys(table, differences);
		String comment = table.wanted().comment();
		if (!Objects.equals(table.actual().comment(), comment)) {
			differences.add(table.changed(Words.change("comment", table.actual().comment(), comment),
					new Comment(table.object(), comment, true, table.actual().comment())));
		}
		return differences;
	}

	private static void compareParameters(ComparedTable table, List<Difference> differences) {
		TableOptions actual = table.actual().options();
		TableOptions wanted = table.wanted().options();
		TreeSet<String> names = new TreeSet<>(actual.parameters().keySet());
		names.addAll(wanted.parameters().keySet());
		for (String name : names) {
			String before = actual.parameters().get(name);
			String after = wanted.parameters().get(name);
			if (!Objects.equals(before, after)) {
				differences.add(table.changed(Words.change(name, before, after),
						new SetTableParameter(table.name(), name, after, true, before)));
			}
		}
	}

	private static void compareParents(ComparedTable table, List<Difference> differences) {
		List<QualifiedName> actual = table.actual().options().inherits();
		List<QualifiedName> wanted = table.wanted().options().inherits();
		actual.stream()
			.filter((parent) -> !wanted.contains(parent))
			.forEach((parent) -> differences
				.add(table.changed("no longer inherits " + parent, new InheritTable(table.name(), parent, false))));
		wanted.stream()
			.filter((parent) -> !actual.contains(parent))
			.forEach((parent) -> differences
				.add(table.changed("inherits " + parent, new InheritTable(table.name(), parent, true))));
	}

	private static void comparePartitionKeys(ComparedTable table, List<Difference> differences) {
		PartitionKey actual = table.actual().options().partitionKey();
		PartitionKey wanted = table.wanted().options().partitionKey();
		if (!Objects.equals(actual, wanted)) {
			differences.add(new Difference(Kind.CHANGED, table.object(),
					Words.change("partition key", words(actual), words(wanted)), List.of(),
					"PostgreSQL cannot partition " + table.name()
							+ " otherwise than it is: create a table beside it, move the rows and exchange the names."));
		}
	}

	static @Nullable String words(@Nullable PartitionKey key) {
		return (key != null)
				? key.strategy().name().toLowerCase(Locale.ROOT) + " " + IndexWords.elements(key.elements()) : null;
	}

	private static String method(TableOptions options) {
		return (options.method() != null) ? options.method() : "heap";
	}

	private static TableProperty tablespace(TableOptions options) {
		return new TableProperty.Tablespace((options.tablespace() != null) ? options.tablespace() : "pg_default");
	}

}
