package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.Comment;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.ReplicaIdentity;
import io.github.migrationboot.operations.SetTableParameter;
import io.github.migrationboot.operations.SetTableProperty;
import io.github.migrationboot.operations.TableProperty;

/**
 * Says in words what an object has beside its definition.
 */
final class TraitWords {

	private TraitWords() {
	}

	static String added(Operation trait) {
		if (trait instanceof Comment comment) {
			return "comment \"" + comment.text() + "\"";
		}
		if (trait instanceof SetTableProperty set && set.previous() != null) {
			return property(set.previous(), set.property());
		}
		if (trait instanceof AlterColumn alter && !alter.previous().isEmpty()) {
			return column(alter.previous().get(0), alter.changes().get(0));
		}
		return other(trait, trait);
	}

	static String changed(Operation previous, Operation trait) {
		if (trait instanceof Comment after && previous instanceof Comment before) {
			return "comment \"" + before.text() + "\" → \"" + after.text() + "\"";
		}
		if (trait instanceof SetTableProperty after && previous instanceof SetTableProperty before) {
			return property(before.property(), after.property());
		}
		if (trait instanceof AlterColumn after && previous instanceof AlterColumn before) {
			return column(before.changes().get(0), after.changes().get(0));
		}
		if (trait instanceof SetTableParameter after && previous instanceof SetTableParameter before) {
			return Words.change(after.parameter(), before.value(), after.value());
		}
		return other(trait, trait);
	}

	static String removed(Operation trait) {
		List<Operation> undo = trait.reverse();
		if (trait instanceof Comment) {
			return "comment removed";
		}
		if (trait instanceof SetTableProperty set && set.previous() != null) {
			return property(set.property(), set.previous());
		}
		if (trait instanceof AlterColumn alter && !alter.previous().isEmpty()) {
			return column(alter.changes().get(0), alter.previous().get(0));
		}
		return other(trait, undo.get(0));
	}

	private static String other(Operation trait, Operation operation) {
		if (trait instanceof AddConstraint add) {
			return "constraint " + add.constraint().name() + ((operation == trait) ? "" : " removed");
		}
		if (trait instanceof SetTableParameter set) {
			return (operation == trait) ? Words.change(set.parameter(), null, set.value())
					: Words.change(set.parameter(), set.value(), null);
		}
		return operation.describe();
	}

	private static String property(TableProperty before, TableProperty after) {
		return Words.change((isCluster(before) || isCluster(after)) ? "cluster" : "replica identity", value(before),
				value(after));
	}

	private static boolean isCluster(TableProperty property) {
		return property instanceof TableProperty.ClusterIndex;
	}

	private static @Nullable Object value(TableProperty property) {
		if (property instanceof TableProperty.ClusterIndex cluster) {
			return cluster.index();
		}
		if (property instanceof TableProperty.ReplicaIndex replica) {
			return "index " + replica.index();
		}
		return (property instanceof TableProperty.Replica replica) ? replica.identity() : ReplicaIdentity.DEFAULT;
	}

	private static String column(ColumnChange before, ColumnChange after) {
		if (before instanceof ColumnChange.Default from && after instanceof ColumnChange.Default to) {
			return Words.change("default", from.expression(), to.expression());
		}
		if (before instanceof ColumnChange.Storage from && after instanceof ColumnChange.Storage to) {
			return Words.change("storage", from.storage(), to.storage());
		}
		if (before instanceof ColumnChange.Compression from && after instanceof ColumnChange.Compression to) {
			return Words.change("compression", from.method(), to.method());
		}
		if (before instanceof ColumnChange.Statistics from && after instanceof ColumnChange.Statistics to) {
			return Words.change("statistics", target(from), target(to));
		}
		if (before instanceof ColumnChange.Option from && after instanceof ColumnChange.Option to) {
			return Words.change(to.name(), from.value(), to.value());
		}
		return (after instanceof ColumnChange.Nullability to && to.nullable()) ? "nullable" : "not null";
	}

	private static String target(ColumnChange.Statistics statistics) {
		return (statistics.target() < 0) ? "default" : String.valueOf(statistics.target());
	}

}
