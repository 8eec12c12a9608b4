package io.github.migrationboot.autogenerate.internal.source;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AlterDomain;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.ConstraintState;
import io.github.migrationboot.operations.CreateDomain;
import io.github.migrationboot.operations.DomainChange;

/**
 * Writes domains. Stateless.
 */
final class DomainSource {

	private DomainSource() {
	}

	/**
	 * Write a new domain.
	 * @param create the domain
	 * @return the call, or {@code null} if there is none for one of its checks
	 */
	static @Nullable Chain create(CreateDomain create) {
		Chain call = Chain.about("createDomain", create.name(), create.type());
		if (create.collation() != null) {
			call.call("collate", Arguments.named(create.collation(), null));
		}
		call.with("defaultExpression", create.defaultExpression()).when(!create.nullable(), "notNull");
		for (Constraint.Check check : create.checks()) {
			if (!ConstraintSource.isPlain(check)) {
				return null;
			}
			if (check.name() != null) {
				call.call("check", check.name(), check.expression());
			}
			else {
				call.call("check", check.expression());
			}
		}
		return call;
	}

	/**
	 * Write a change of a domain.
	 * @param alter the change
	 * @return the call, or {@code null} if there is none for it
	 */
	static @Nullable Chain alter(AlterDomain alter) {
		Chain call = Chain.about("alterDomain", alter.name());
		DomainChange change = alter.change();
		if (change instanceof DomainChange.Default set) {
			return AlterColumnSource.setOrDrop(call, "Default", set.expression());
		}
		if (change instanceof DomainChange.Nullability set) {
			return call.call(set.nullable() ? "dropNotNull" : "setNotNull");
		}
		if (change instanceof DomainChange.AddCheck add) {
			return add(call, add.check());
		}
		if (change instanceof DomainChange.DropCheck drop) {
			return call.call(drop.ifExists() ? "dropCheckIfExists" : "dropCheck", drop.name());
		}
		if (change instanceof DomainChange.Validate validate) {
			return call.call("validateCheck", validate.name());
		}
		DomainChange.RenameCheck rename = (DomainChange.RenameCheck) change;
		return call.call("renameCheck", rename.name(), rename.newName());
	}

	private static @Nullable Chain add(Chain call, Constraint.Check check) {
		if (check.name() == null || check.noInherit() || check.state() == ConstraintState.NOT_ENFORCED) {
			return null;
		}
		return call.call((check.state() == ConstraintState.VALID) ? "addCheck" : "addCheckNotValid", check.name(),
				check.expression());
	}

}
