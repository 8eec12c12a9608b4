package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index, as an immutable value.
 *
 * @param text the column's name or an SQL expression
 * @param expression whether {@code text} is an expression
 * @param operatorClass the operator class, or {@code null} for the type's default
 * @param descending whether the order is descending
 * @param nullsFirst whether nulls come first, or {@code null} for the order's default
 */
public record IndexElement(String text, boolean expression, @Nullable OperatorClass operatorClass, boolean descending,
		@Nullable Boolean nullsFirst) {

}
