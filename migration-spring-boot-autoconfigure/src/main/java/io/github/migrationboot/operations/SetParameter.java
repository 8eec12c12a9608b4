package io.github.migrationboot.operations;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Sets or resets a parameter of an index, a view or a materialized view.
 *
 * @param object the object
 * @param parameter the parameter
 * @param value its value, or {@code null} for the server's own
 * @param previousKnown whether {@code previous} is what it was before
 * @param previous the value before, or {@code null} for the server's own
 */
public record SetParameter(DatabaseObject object, String parameter, @Nullable String value, boolean previousKnown,
		@Nullable String previous) implements ObjectChange {

	private static final Set<ObjectKind> WITH_PARAMETERS = EnumSet.of(ObjectKind.TABLE, ObjectKind.INDEX,
			ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

	public SetParameter {
		if (!WITH_PARAMETERS.contains(object.kind())) {
			throw new InvalidOperationException("The " + object + " has no parameter " + parameter + ".",
					"Only tables, indexes, views and materialized views have parameters.");
		}
	}

	@Override
	public List<Operation> reverse() {
		if (!this.previousKnown) {
			throw new IrreversibleOperationException(describe(), "the earlier value is not known; from(…) gives it.");
		}
		return List.of(new SetParameter(this.object, this.parameter, this.previous, true, this.value));
	}

	@Override
	public String describe() {
		return ((this.value != null) ? "set " : "reset ") + this.parameter + " of " + this.object;
	}

}
