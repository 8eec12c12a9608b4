package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.IndexElement;
import io.github.migrationboot.operations.IndexOptions;
import io.github.migrationboot.operations.OperatorClass;

/**
 * Says how two indexes differ.
 */
final class IndexWords {

	private IndexWords() {
	}

	static String of(CreateIndex actual, CreateIndex wanted) {
		IndexOptions before = actual.options();
		IndexOptions after = wanted.options();
		return new Words().add("table", actual.table(), wanted.table())
			.add("columns", elements(actual.elements()), elements(wanted.elements()))
			.add("method", method(before.method()), method(after.method()))
			.flag("unique", "not unique", before.unique(), after.unique())
			.flag("nulls not distinct", "nulls distinct", before.nullsNotDistinct(), after.nullsNotDistinct())
			.add("include", Words.columns(before.include()), Words.columns(after.include()))
			.add("where", before.where(), after.where())
			.add("parameters", before.parameters(), after.parameters())
			.add("tablespace", before.tablespace(), after.tablespace())
			.flag("only", "not only", actual.only(), wanted.only())
			.toString();
	}

	static String elements(List<IndexElement> elements) {
		return elements.stream().map(IndexWords::element).collect(Collectors.joining(", ", "(", ")"));
	}

	static String element(IndexElement element) {
		StringBuilder words = new StringBuilder(element.text());
		if (element.collation() != null) {
			words.append(" collate ").append(element.collation());
		}
		OperatorClass operatorClass = element.operatorClass();
		if (operatorClass != null) {
			words.append(' ').append(operatorClass.name());
			words.append(operatorClass.parameters().isEmpty() ? "" : " " + operatorClass.parameters());
		}
		words.append(element.descending() ? " desc" : "");
		if (element.nullsFirst() != null) {
			words.append(element.nullsFirst() ? " nulls first" : " nulls last");
		}
		return words.toString();
	}

	private static String method(@Nullable String method) {
		return (method != null) ? method : "btree";
	}

}
