package io.github.migrationboot.autogenerate.internal.source;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.InheritTable;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.SetTableParameter;
import io.github.migrationboot.operations.SetTableProperty;
import io.github.migrationboot.operations.SwitchConstraint;
import io.github.migrationboot.operations.SwitchTable;
import io.github.migrationboot.operations.SwitchTrigger;
import io.github.migrationboot.operations.TableChange;
import io.github.migrationboot.operations.TableProperty;

/**
 * Writes what is set of a whole table. Stateless.
 */
final class TablePropertySource {

	private TablePropertySource() {
	}

	/**
	 * Write a change.
	 * @param change the change
	 * @return the call, or {@code null} if there is none for it
	 */
	static @Nullable Chain write(TableChange change) {
		if (change instanceof SetTableParameter reset) {
			return Chain.about("resetTableParameter", change.table(), reset.parameter());
		}
		if (change instanceof SwitchTable set) {
			return set(set);
		}
		if (change instanceof SwitchConstraint set) {
			return Chain.about("switchConstraint", change.table(), set.name(), set.to());
		}
		if (change instanceof InheritTable inherit) {
			return Arguments.isIn(inherit.table().schema(), inherit.parent())
					? Chain.about(inherit.inherit() ? "inherit" : "noInherit", inherit.table(), inherit.parent().name())
					: null;
		}
		if (change instanceof SwitchTrigger set) {
			return set(set);
		}
		return set(((SetTableProperty) change).table(), ((SetTableProperty) change).property());
	}

	private static Chain set(SwitchTable set) {
		String method = switch (set.to()) {
			case SET_LOGGED -> "setLogged";
			case SET_UNLOGGED -> "setUnlogged";
			case ENABLE_ROW_LEVEL_SECURITY -> "enableRowLevelSecurity";
			case DISABLE_ROW_LEVEL_SECURITY -> "disableRowLevelSecurity";
			case FORCE_ROW_LEVEL_SECURITY -> "forceRowLevelSecurity";
			case NO_FORCE_ROW_LEVEL_SECURITY -> "noForceRowLevelSecurity";
		};
		return Chain.about(method, set.table());
	}

	private static @Nullable Chain set(SwitchTrigger set) {
		String trigger = set.trigger();
		if (trigger != null) {
			String method = switch (set.state()) {
				case ENABLE -> "enableTrigger";
				case DISABLE -> "disableTrigger";
				case ENABLE_REPLICA -> "enableTriggerOnReplica";
				case ENABLE_ALWAYS -> "enableTriggerAlways";
			};
			return Chain.about(method, set.table(), trigger);
		}
		return switch (set.state()) {
			case ENABLE -> Chain.about("enableTriggers", set.table());
			case DISABLE -> Chain.about("disableTriggers", set.table());
			case ENABLE_REPLICA, ENABLE_ALWAYS -> null;
		};
	}

	private static Chain set(QualifiedName table, TableProperty property) {
		if (property instanceof TableProperty.Replica replica) {
			return Chain.about("setReplicaIdentity", table, replica.identity());
		}
		if (property instanceof TableProperty.ReplicaIndex replica) {
			return Chain.about("setReplicaIdentityIndex", table, replica.index());
		}
		if (property instanceof TableProperty.Tablespace tablespace) {
			return Chain.about("setTablespace", table, tablespace.name());
		}
		if (property instanceof TableProperty.AccessMethod method) {
			return Chain.about("setAccessMethod", table, method.name());
		}
		String index = ((TableProperty.ClusterIndex) property).index();
		return (index != null) ? Chain.about("setCluster", table, index) : Chain.about("setWithoutCluster", table);
	}

}
