package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index, as an immutable value.
 *
 * @param text the column's name or an SQL expression
 * @param expression whether {@code text} is an expression
 * @param collation the collation, or {@code null} for the column's own
 * @param operatorClass the operator class, or {@code null} for the type's default
 * @param descending whether the order is descending
 * @param nullsFirst whether nulls come first, or {@code null} for the order's default
 */
public record IndexElement(String text, boolean expression, @Nullable QualifiedName collation,
		@Nullable OperatorClass operatorClass, boolean descending, @Nullable Boolean nullsFirst) {

	static IndexElement column(String name) {
		return new IndexElement(name, false, null, null, false, null);
	}

	static IndexElement expression(String sql) {
		return new IndexElement(sql, true, null, null, false, null);
	}

	IndexElement with(OperatorClass newClass) {
		return new IndexElement(this.text, this.expression, this.collation, newClass, this.descending, this.nullsFirst);
	}

	IndexElement collated(QualifiedName newCollation) {
		return new IndexElement(this.text, this.expression, newCollation, this.operatorClass, this.descending,
				this.nullsFirst);
	}

	IndexElement ordered(boolean nowDescending, @Nullable Boolean nowNullsFirst) {
		return new IndexElement(this.text, this.expression, this.collation, this.operatorClass, nowDescending,
				nowNullsFirst);
	}

}
