package io.github.migrationboot.autogenerate.internal.source;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AddColumn;
import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.AlterConstraint;
import io.github.migrationboot.operations.AlterTable;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.DropColumn;
import io.github.migrationboot.operations.DropConstraint;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.SetTableParameter;
import io.github.migrationboot.operations.SwitchTable;
import io.github.migrationboot.operations.TableChange;
import io.github.migrationboot.operations.ValidateConstraint;

/**
 * Writes changes of tables, each by itself or several in one statement. Immutable.
 */
final class TableChangeSource {

	private final QualifiedName table;

	/**
	 * Whether the calls are those of {@code alterTable}, or those of the operations.
	 */
	private final boolean together;

	private TableChangeSource(QualifiedName table, boolean together) {
		this.table = table;
		this.together = together;
	}

	/**
	 * Write a change by itself.
	 * @param change the change
	 * @return the calls, or {@code null} if there are none for it
	 */
	static @Nullable List<Chain> write(TableChange change) {
		if (change instanceof AddColumn add && !shortConstraints(add).equals(add.constraints())) {
			return write(new AlterTable(change.table(), List.of(change)));
		}
		return new TableChangeSource(change.table(), false).calls(change);
	}

	/**
	 * Write several changes of a table.
	 * @param alter the changes
	 * @return the calls, or {@code null} if there is none for one of the changes
	 */
	static @Nullable List<Chain> write(AlterTable alter) {
		TableChangeSource source = new TableChangeSource(alter.table(), true);
		List<Chain> statements = new ArrayList<>();
		for (TableChange change : alter.changes()) {
			List<Chain> calls = source.calls(change);
			if (calls == null) {
				return null;
			}
			statements.addAll(calls);
		}
		return List.of(Chain.about("alterTable", alter.table(), new Lambda("table", statements)));
	}

	private Chain call(String method, Object... arguments) {
		return this.together ? Chain.on("table").call(method, arguments) : Chain.about(method, this.table, arguments);
	}

	private @Nullable List<Chain> calls(TableChange change) {
		if (change instanceof AddColumn add) {
			return add(add);
		}
		if (change instanceof AlterColumn alter) {
			return AlterColumnSource.write(alter, () -> call("alterColumn", alter.column()));
		}
		Chain call = (change instanceof AddConstraint add) ? add(add.constraint()) : call(change);
		return (call != null) ? List.of(call) : null;
	}

	private @Nullable Chain call(TableChange change) {
		if (change instanceof DropColumn drop) {
			return call("dropColumn", drop.column()).when(drop.ifExists(), "ifExists").when(drop.cascade(), "cascade");
		}
		if (change instanceof DropConstraint drop) {
			return call("dropConstraint", drop.name()).when(drop.ifExists(), "ifExists")
				.when(drop.cascade(), "cascade");
		}
		if (change instanceof ValidateConstraint validate) {
			return call("validateConstraint", validate.name());
		}
		if (change instanceof AlterConstraint alter) {
			return call("alterConstraint", alter.name(), alter.deferral());
		}
		if (change instanceof SetTableParameter set && set.value() != null) {
			return call(this.together ? "setParameter" : "setTableParameter", set.parameter(),
					Arguments.setting(set.value()));
		}
		if (change instanceof SwitchTable set && this.together) {
			return call("set", set.to());
		}
		return this.together ? null : TablePropertySource.write(change);
	}

	private @Nullable List<Chain> add(AddColumn add) {
		List<Constraint> inline = shortConstraints(add);
		List<Chain> calls = new ArrayList<>();
		Chain call = call("addColumn", add.column().name(), add.column().type());
		calls.add(ColumnSource.define(call, add.column(), inline, this.table.schema())
			.when(add.ifNotExists(), "ifNotExists"));
		for (Constraint constraint : add.constraints().subList(inline.size(), add.constraints().size())) {
			Chain further = add(constraint);
			if (further == null) {
				return null;
			}
			calls.add(further);
		}
		return calls;
	}

	private @Nullable Chain add(Constraint constraint) {
		String name = constraint.name();
		return (name != null) ? ConstraintSource.define(call("addConstraint", name), constraint, this.table.schema())
				: null;
	}

	/**
	 * Return the constraints that can be written with a new column. Its foreign key is
	 * always the last one.
	 */
	private static List<Constraint> shortConstraints(AddColumn add) {
		int count = 0;
		for (Constraint constraint : add.constraints()) {
			boolean check = constraint instanceof Constraint.Check other && other.name() == null
					&& ConstraintSource.isPlain(other);
			if (!check && !ColumnSource.isShort(constraint)) {
				break;
			}
			count++;
			if (constraint instanceof Constraint.ForeignKey) {
				break;
			}
		}
		return add.constraints().subList(0, count);
	}

}
