package io.github.migrationboot.operations;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Describes a new collation.
 */
public final class CollationBuilder extends OperationBuilder {

	private final QualifiedName name;

	private final Map<String, String> parameters = new LinkedHashMap<>();

	private @Nullable QualifiedName from;

	private boolean ifNotExists;

	CollationBuilder(QualifiedName name) {
		this.name = name;
	}

	/**
	 * Choose the locale.
	 * @param locale the locale as the provider calls it, such as {@code de-DE}
	 * @return this builder
	 */
	public CollationBuilder locale(String locale) {
		this.parameters.put("locale", locale);
		return this;
	}

	/**
	 * Choose who knows the locale.
	 * @param provider {@code icu}, {@code libc} or, since PostgreSQL 17, {@code builtin}
	 * @return this builder
	 */
	public CollationBuilder provider(String provider) {
		this.parameters.put("provider", provider);
		return this;
	}

	/**
	 * Let texts be equal that differ in their bytes. Needs the provider {@code icu}.
	 * @return this builder
	 */
	public CollationBuilder nonDeterministic() {
		this.parameters.put("deterministic", "false");
		return this;
	}

	/**
	 * Change the locale's order. Needs the provider {@code icu} and PostgreSQL 16.
	 * @param rules the changes, such as {@code & V << w <<< W}
	 * @return this builder
	 */
	public CollationBuilder rules(String rules) {
		this.parameters.put("rules", rules);
		return this;
	}

	/**
	 * Copy a collation.
	 * @param collation the other collation
	 * @return this builder
	 */
	public CollationBuilder from(QualifiedName collation) {
		this.from = collation;
		return this;
	}

	/**
	 * Leave an existing collation of that name as it is. It stays when the operation is
	 * undone, because it may have been there before.
	 * @return this builder
	 */
	public CollationBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	@Override
	CreateCollation build() {
		return new CreateCollation(this.name, this.parameters, this.from, this.ifNotExists);
	}

}
