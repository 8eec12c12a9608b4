package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Creates a domain: a type with conditions.
 *
 * @param name the domain
 * @param type the type behind it
 * @param collation its collation, or {@code null} for the type's own
 * @param defaultExpression the SQL expression of its default, or {@code null}
 * @param nullable whether it takes nulls
 * @param checks what its values have to fulfil
 */
public record CreateDomain(QualifiedName name, DataType type, @Nullable QualifiedName collation,
		@Nullable String defaultExpression, boolean nullable, List<Constraint.Check> checks) implements TypeChange {

	public CreateDomain {
		checks = List.copyOf(checks);
	}

	@Override
	public List<Operation> reverse() {
		return List.of(DropObject.of(ObjectKind.DOMAIN, this.name));
	}

	@Override
	public String describe() {
		return "create domain " + this.name;
	}

}
