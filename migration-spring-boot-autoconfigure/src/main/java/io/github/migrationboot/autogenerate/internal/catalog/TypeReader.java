package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreateCompositeType;
import io.github.migrationboot.operations.CreateDomain;
import io.github.migrationboot.operations.CreateEnum;
import io.github.migrationboot.operations.CreateRange;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.TypeChange;

/**
 * Reads enums, domains, ranges and composite types.
 */
final class TypeReader {

	private final CatalogParts parts;

	private final Map<Long, List<Row>> constraints;

	TypeReader(CatalogParts parts) {
		this.parts = parts;
		this.constraints = parts.constraintRows()
			.stream()
			.collect(Collectors.groupingBy((constraint) -> constraint.number("domain")));
	}

	void read(List<Row> types, Draft draft) {
		for (Row type : types) {
			QualifiedName name = this.parts.names().of(type);
			ObjectKind kind = (type.code("kind") == 'd') ? ObjectKind.DOMAIN : ObjectKind.TYPE;
			DatabaseObject object = new DatabaseObject(kind, name, null, null);
			draft.add("pg_type", type, object, create(type, name));
			this.parts.columnRows()
				.getOrDefault(type.number("relation"), List.of())
				.forEach((attribute) -> draft.addComment(object, attribute,
						new DatabaseObject(ObjectKind.COLUMN, name, attribute.text("name"), null)));
		}
	}

	private TypeChange create(Row type, QualifiedName name) {
		return switch (type.code("kind")) {
			case 'e' -> new CreateEnum(name, type.texts("labels"));
			case 'd' -> domain(type, name);
			case 'r' -> new CreateRange(name, this.parts.types().of(type.number("base"), type.text("base_text")));
			default -> new CreateCompositeType(name,
					this.parts.columnRows()
						.getOrDefault(type.number("relation"), List.of())
						.stream()
						.map((attribute) -> new CreateCompositeType.Attribute(attribute.text("name"),
								this.parts.types().of(attribute.number("type"), attribute.text("type_text"))))
						.toList());
		};
	}

	private CreateDomain domain(Row type, QualifiedName name) {
		List<Constraint.Check> checks = this.constraints.getOrDefault(type.number("oid"), List.of())
			.stream()
			.map(this.parts.constraints()::check)
			.sorted(Comparator.comparing((check) -> Objects.toString(check.name())))
			.toList();
		return new CreateDomain(name, this.parts.types().of(type.number("base"), type.text("base_text")),
				this.parts.names().parseOrNull(type.textOrNull("collation")), type.textOrNull("default_expression"),
				!type.is("not_null"), checks);
	}

}
