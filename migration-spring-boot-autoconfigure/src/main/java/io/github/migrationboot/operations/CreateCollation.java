package io.github.migrationboot.operations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Creates a collation: a way to order and compare texts.
 *
 * @param name the collation
 * @param parameters what it is made of, such as {@code locale}; empty for a copy
 * @param from the collation that it is a copy of, or {@code null}
 * @param ifNotExists whether an existing collation of that name is left as it is
 */
public record CreateCollation(QualifiedName name, Map<String, String> parameters, @Nullable QualifiedName from,
		boolean ifNotExists) implements TypeChange {

	public CreateCollation {
		// Not Map.copyOf, which forgets the order that the rendered SQL is to have.
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
		if (parameters.isEmpty() == (from == null)) {
			throw new InvalidOperationException(
					"The collation " + name + " has " + ((from != null) ? "both a locale and a model." : "no locale."),
					"Call either locale(…) or from(…).");
		}
	}

	/**
	 * A collation that may have been there before stays.
	 */
	@Override
	public List<Operation> reverse() {
		return this.ifNotExists ? List.of() : List.of(DropObject.of(ObjectKind.COLLATION, this.name));
	}

	@Override
	public String describe() {
		return "create collation " + this.name;
	}

}
