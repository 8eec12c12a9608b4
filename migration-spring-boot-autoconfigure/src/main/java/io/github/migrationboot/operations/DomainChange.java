package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * One thing that changes about a domain, as an immutable value.
 */
public sealed interface DomainChange {

	/**
	 * Another default.
	 *
	 * @param expression the SQL expression, or {@code null} for no default
	 */
	record Default(@Nullable String expression) implements DomainChange {

	}

	/**
	 * Whether nulls are taken.
	 *
	 * @param nullable whether they are
	 */
	record Nullability(boolean nullable) implements DomainChange {

	}

	/**
	 * One more check.
	 *
	 * @param check the check
	 */
	record AddCheck(Constraint.Check check) implements DomainChange {

	}

	/**
	 * One check less.
	 *
	 * @param name the check
	 * @param ifExists whether a missing check is no error
	 */
	record DropCheck(String name, boolean ifExists) implements DomainChange {

	}

	/**
	 * The existing values of a check that was added without reading them are read.
	 *
	 * @param name the check
	 */
	record Validate(String name) implements DomainChange {

	}

	/**
	 * Another name for a check.
	 *
	 * @param name the check
	 * @param newName its new name
	 */
	record RenameCheck(String name, String newName) implements DomainChange {

	}

}
