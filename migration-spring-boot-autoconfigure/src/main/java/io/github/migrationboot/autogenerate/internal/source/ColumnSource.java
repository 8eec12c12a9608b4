package io.github.migrationboot.autogenerate.internal.source;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.ReferentialAction;
import io.github.migrationboot.operations.SequenceOptions;

/**
 * Writes what a column is. Stateless.
 */
final class ColumnSource {

	private ColumnSource() {
	}

	/**
	 * Write all of a column but its name and type.
	 * @param call the call that names the column and its type
	 * @param column the column
	 * @param constraints its constraints, of which {@link #isShort} holds
	 * @param schema the schema of the table
	 * @return the call with those that follow
	 */
	static Chain define(Chain call, ColumnDefinition column, List<Constraint> constraints, @Nullable String schema) {
		call.when(!column.nullable(), "notNull").with("defaultExpression", column.defaultExpression());
		ColumnDefinition.Identity identity = column.identity();
		if (identity != null) {
			call.maybe(identity.always() ? "identityAlways" : "identity", sequence(identity.sequence()));
		}
		ColumnDefinition.Generated generated = column.generated();
		if (generated != null) {
			call.call(generated.stored() ? "generated" : "generatedVirtual", generated.expression());
		}
		if (column.collation() != null) {
			call.call("collate", Arguments.named(column.collation(), null));
		}
		call.with("storage", column.storage()).with("compression", column.compression());
		constraints.forEach((constraint) -> constrain(call, constraint, schema));
		return call.with("comment", column.comment());
	}

	/**
	 * Write the options of an identity column's sequence.
	 * @param options the options
	 * @return a function that sets them
	 */
	static Lambda sequence(SequenceOptions options) {
		return new Lambda("sequence", List.of(SequenceSource.options(Chain.on("sequence"), options)));
	}

	/**
	 * Return whether a constraint can be written as part of its column.
	 * @param constraint the constraint
	 * @return whether it has no name, nothing that the short form cannot say, and is a
	 * key of one column
	 */
	static boolean isShort(Constraint constraint) {
		if (constraint.name() != null) {
			return false;
		}
		if (constraint instanceof Constraint.PrimaryKey key) {
			return key.columns().size() == 1 && ConstraintSource.isPlain(key.options());
		}
		if (constraint instanceof Constraint.Unique key) {
			return key.columns().size() == 1 && ConstraintSource.isPlain(key.options());
		}
		return constraint instanceof Constraint.ForeignKey key && key.columns().size() == 1
				&& key.referencedColumns().size() == 1 && key.onDeleteColumns().isEmpty()
				&& ConstraintSource.isPlain(key);
	}

	private static void constrain(Chain call, Constraint constraint, @Nullable String schema) {
		if (constraint instanceof Constraint.PrimaryKey) {
			call.call("primaryKey");
		}
		else if (constraint instanceof Constraint.Unique) {
			call.call("unique");
		}
		else if (constraint instanceof Constraint.Check check) {
			call.call("check", check.expression());
		}
		else if (constraint instanceof Constraint.ForeignKey key) {
			call.call("references", Arguments.named(key.table(), schema), key.referencedColumns());
			actions(call, key);
		}
	}

	/**
	 * Write what happens to the rows of a foreign key.
	 * @param call the call that the key is made with
	 * @param key the key
	 */
	static void actions(Chain call, Constraint.ForeignKey key) {
		if (key.onDelete() != ReferentialAction.NO_ACTION || !key.onDeleteColumns().isEmpty()) {
			call.call("onDelete", key.onDelete(), key.onDeleteColumns());
		}
		if (key.onUpdate() != ReferentialAction.NO_ACTION) {
			call.call("onUpdate", key.onUpdate());
		}
	}

}
