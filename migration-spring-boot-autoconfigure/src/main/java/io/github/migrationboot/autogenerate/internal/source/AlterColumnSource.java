package io.github.migrationboot.autogenerate.internal.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.SequenceOptions;

/**
 * Writes changes of a column. Stateless.
 */
final class AlterColumnSource {

	private AlterColumnSource() {
	}

	/**
	 * Write the changes, in a call of its own each that would take the place of another.
	 * @param alter the changes
	 * @param start gives a new call for the column
	 * @return the calls
	 */
	static List<Chain> write(AlterColumn alter, Supplier<Chain> start) {
		List<Chain> calls = new ArrayList<>();
		Set<Class<?>> kinds = new HashSet<>();
		Chain call = null;
		for (ColumnChange change : separated(alter.changes())) {
			if (call == null || !kinds.add(change.getClass())) {
				call = start.get();
				calls.add(call);
				kinds.clear();
				kinds.add(change.getClass());
			}
			add(call, change);
		}
		return calls;
	}

	/**
	 * Divide what is set of an identity column at once into what can be.
	 */
	private static List<ColumnChange> separated(List<ColumnChange> changes) {
		List<ColumnChange> separated = new ArrayList<>();
		for (ColumnChange change : changes) {
			if (change instanceof ColumnChange.SetIdentity set && set.always() != null
					&& !set.sequence().equals(SequenceOptions.NONE)) {
				separated.add(new ColumnChange.SetIdentity(set.always(), SequenceOptions.NONE));
				separated.add(new ColumnChange.SetIdentity(null, set.sequence()));
			}
			else {
				separated.add(change);
			}
		}
		return separated;
	}

	private static Chain add(Chain call, ColumnChange change) {
		if (change instanceof ColumnChange.Type type) {
			call.call("type", type.type());
			if (type.collation() != null) {
				call.call("collate", Arguments.named(type.collation(), null));
			}
			return call.with("using", type.using());
		}
		if (change instanceof ColumnChange.Nullability set) {
			return call.call(set.nullable() ? "dropNotNull" : "setNotNull");
		}
		if (change instanceof ColumnChange.Default set) {
			return setOrDrop(call, "Default", set.expression());
		}
		if (change instanceof ColumnChange.Storage set) {
			return call.call("setStorage", set.storage());
		}
		if (change instanceof ColumnChange.Compression set) {
			return call.call("setCompression", set.method());
		}
		if (change instanceof ColumnChange.Statistics set) {
			return call.call("setStatistics", set.target());
		}
		if (change instanceof ColumnChange.Option set) {
			return (set.value() != null) ? call.call("setOption", set.name(), Arguments.setting(set.value()))
					: call.call("resetOption", set.name());
		}
		return addIdentityOrExpression(call, change);
	}

	private static Chain addIdentityOrExpression(Chain call, ColumnChange change) {
		if (change instanceof ColumnChange.AddIdentity add) {
			ColumnDefinition.Identity identity = add.identity();
			return call.maybe(identity.always() ? "addIdentityAlways" : "addIdentity",
					ColumnSource.sequence(identity.sequence()));
		}
		if (change instanceof ColumnChange.SetIdentity set) {
			return set(call, set.always(), set.sequence());
		}
		if (change instanceof ColumnChange.DropIdentity drop) {
			return call.call(drop.ifExists() ? "dropIdentityIfExists" : "dropIdentity");
		}
		if (change instanceof ColumnChange.Expression set) {
			return call.call("setExpression", set.expression());
		}
		ColumnChange.DropExpression drop = (ColumnChange.DropExpression) change;
		return call.call(drop.ifExists() ? "dropExpressionIfExists" : "dropExpression");
	}

	private static Chain set(Chain call, @Nullable Boolean always, SequenceOptions sequence) {
		if (always != null) {
			return call.call(always ? "setIdentityAlways" : "setIdentityByDefault");
		}
		return call.call("setIdentity", ColumnSource.sequence(sequence));
	}

	/**
	 * Write what has a value or none.
	 * @param call the call that it belongs to
	 * @param what what is set or dropped
	 * @param value the value, or {@code null} for none
	 * @return the call with the one that follows
	 */
	static Chain setOrDrop(Chain call, String what, @Nullable String value) {
		return (value != null) ? call.call("set" + what, value) : call.call("drop" + what);
	}

}
