package io.github.migrationboot.autogenerate.internal.source;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.operations.AlterTable;
import io.github.migrationboot.operations.CreateRoutine;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.CustomOperation;
import io.github.migrationboot.operations.DataChange;
import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.IndexChange;
import io.github.migrationboot.operations.Irreversible;
import io.github.migrationboot.operations.MaintenanceChange;
import io.github.migrationboot.operations.ObjectChange;
import io.github.migrationboot.operations.ObjectVersionChange;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.PartitionChange;
import io.github.migrationboot.operations.ReplicationChange;
import io.github.migrationboot.operations.Reversible;
import io.github.migrationboot.operations.SchemaChange;
import io.github.migrationboot.operations.SecurityChange;
import io.github.migrationboot.operations.SequenceChange;
import io.github.migrationboot.operations.TableChange;
import io.github.migrationboot.operations.TriggerChange;
import io.github.migrationboot.operations.TypeChange;
import io.github.migrationboot.operations.ViewChange;

/**
 * Writes an operation as the calls that record it, but without what they know of the way
 * back: it is written in the downgrade. What no call can say is written as its SQL.
 * Stateless.
 */
final class OperationSource {

	private OperationSource() {
	}

	/**
	 * Write an operation.
	 * @param operation the operation
	 * @return the calls
	 * @throws UnwritableOperationException if it is Java code
	 */
	static List<Chain> write(Operation operation) {
		if (operation instanceof Reversible reversible) {
			return reversible.operations().stream().flatMap((part) -> write(part).stream()).toList();
		}
		if (operation instanceof ExecuteSql execute) {
			return List.of(Chain.on("op").call("execute", execute.sql()));
		}
		if (operation instanceof Irreversible irreversible) {
			return List.of(Chain.on("op").call("irreversible", irreversible.reason()));
		}
		List<Chain> calls = calls(operation);
		return (calls != null) ? calls
				: PostgresRenderer.render(operation)
					.stream()
					.map((statement) -> Chain.on("op").call("execute", statement.sql()))
					.toList();
	}

	private static @Nullable List<Chain> calls(Operation operation) {
		if (operation instanceof CustomOperation) {
			return null;
		}
		if (operation instanceof AlterTable alter) {
			List<Chain> together = TableChangeSource.write(alter);
			return (together != null) ? together
					: alter.changes().stream().flatMap((change) -> write(change).stream()).toList();
		}
		if (operation instanceof TableChange change) {
			return TableChangeSource.write(change);
		}
		Chain call = (operation instanceof CreateTable create) ? TableSource.create(create) : call(operation);
		return (call != null) ? List.of(call) : null;
	}

	private static @Nullable Chain call(Operation operation) {
		if (operation instanceof DataChange change) {
			return RowSource.write(change);
		}
		if (operation instanceof IndexChange change) {
			return IndexSource.write(change);
		}
		if (operation instanceof MaintenanceChange change) {
			return MaintenanceSource.write(change);
		}
		if (operation instanceof ObjectChange change) {
			return ObjectSource.write(change);
		}
		if (operation instanceof ObjectVersionChange change) {
			return ObjectVersionSource.write(change);
		}
		if (operation instanceof PartitionChange change) {
			return PartitionSource.write(change);
		}
		if (operation instanceof ReplicationChange change) {
			return ReplicationSource.write(change);
		}
		if (operation instanceof SchemaChange change) {
			return SchemaSource.write(change);
		}
		return definition(operation);
	}

	private static @Nullable Chain definition(Operation operation) {
		if (operation instanceof CreateRoutine create) {
			return ViewSource.write(create);
		}
		if (operation instanceof SecurityChange change) {
			return SecuritySource.write(change);
		}
		if (operation instanceof SequenceChange change) {
			return SequenceSource.write(change);
		}
		if (operation instanceof TriggerChange change) {
			return TriggerSource.write(change);
		}
		if (operation instanceof TypeChange change) {
			return TypeChangeSource.write(change);
		}
		return ViewSource.write((ViewChange) operation);
	}

}
