package io.github.migrationboot.autogenerate.internal.difference;

import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.ConstraintBuilder;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ForeignKeyBuilder;
import io.github.migrationboot.operations.Operations;

import static io.github.migrationboot.operations.ReferentialAction.CASCADE;
import static io.github.migrationboot.operations.ReferentialAction.RESTRICT;
import static io.github.migrationboot.operations.ReferentialAction.SET_NULL;
import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.text;
import static io.github.migrationboot.operations.Types.tstzrange;

/**
 * Constraints {@code k} that differ in one thing.
 */
final class ConstraintChangeCases {

	private ConstraintChangeCases() {
	}

	static Stream<ChangeCase> all() {
		return Stream.of(keys(), checks(), foreignKeys(), exclusions(), names()).flatMap((cases) -> cases);
	}

	private static Stream<ChangeCase> keys() {
		return Stream.of(added("a primary key", (k) -> k.primaryKey("id")),
				added("a unique constraint", (k) -> k.unique("a", "b")),
				added("a unique constraint with all it can have",
						(k) -> k.unique("a").include("b").nullsNotDistinct().initiallyDeferred())
					.since(15),
				change("a primary key's columns", (k) -> k.primaryKey("id"), (k) -> k.primaryKey("n"),
						"columns (id) → (n)", "columns (n) → (id)"),
				change("a primary key's further columns", (k) -> k.primaryKey("id"),
						(k) -> k.primaryKey("id").include("b"), "include () → (b)", "include (b) → ()"),
				change("a unique constraint's columns", (k) -> k.unique("a"), (k) -> k.unique("b", "a"),
						"columns (a) → (b, a)", "columns (b, a) → (a)"),
				change("when a unique constraint is checked", (k) -> k.unique("a"), (k) -> k.unique("a").deferrable(),
						"check not deferrable → deferrable", "check deferrable → not deferrable"),
				change("when it is checked first", (k) -> k.unique("a").deferrable(),
						(k) -> k.unique("a").initiallyDeferred(), "check deferrable → initially deferred",
						"check initially deferred → deferrable"),
				change("how nulls count", (k) -> k.unique("a"), (k) -> k.unique("a").nullsNotDistinct(),
						"nulls not distinct", "nulls distinct")
					.since(15),
				change("a unique constraint's further columns", (k) -> k.unique("a").include("b"),
						(k) -> k.unique("a").include("n"), "include (b) → (n)", "include (n) → (b)"),
				change("a unique constraint or a primary key", (k) -> k.unique("id"), (k) -> k.primaryKey("id"),
						"unique → primary key", "primary key → unique"),
				change("without overlaps", (k) -> k.primaryKey("id", "during"),
						(k) -> k.primaryKey("id", "during").withoutOverlaps(), "without overlaps", "with overlaps")
					.common((op) -> op.createExtension("btree_gist").ifNotExists())
					.since(18));
	}

	private static Stream<ChangeCase> checks() {
		return Stream.of(added("a check", (k) -> k.check("n > 0")),
				added("a check that is not valid", (k) -> k.check("n > 0").notValid()),
				change("a check's expression", (k) -> k.check("n > 0"), (k) -> k.check("n > 1"),
						"check (n > 0) → (n > 1)", "check (n > 1) → (n > 0)"),
				change("a check's heirs", (k) -> k.check("n > 0"), (k) -> k.check("n > 0").noInherit(), "no inherit",
						"inherit"),
				change("a check's validity", (k) -> k.check("n > 0").notValid(), (k) -> k.check("n > 0"),
						"state not valid → valid", "state valid → not valid"),
				change("a check's enforcement", (k) -> k.check("n > 0").notEnforced(), (k) -> k.check("n > 0"),
						"state not enforced → valid", "state valid → not enforced")
					.since(18),
				ChangeCase.of("a check with a comment", commented("n > 0"), commented("n > 1"))
					.forward("changed constraint t.k: check (n > 0) → (n > 1)")
					.backward("changed constraint t.k: check (n > 1) → (n > 0)"));
	}

	private static Stream<ChangeCase> foreignKeys() {
		return Stream.of(
				added("a foreign key", (k) -> k.foreignKey("a").references("other", "a"))
					.common(ConstraintChangeCases::other),
				key("where a foreign key leads", (k) -> k.references("other", "b"), "references other (a) → other (b)",
						"references other (b) → other (a)"),
				key("to which table it leads", (k) -> k.references("third", "a"), "references other (a) → third (a)",
						"references third (a) → other (a)"),
				key("what a deletion does", (k) -> k.references("other", "a").onDelete(CASCADE),
						"on delete no action → cascade", "on delete cascade → no action"),
				key("what an update does", (k) -> k.references("other", "a").onUpdate(RESTRICT),
						"on update no action → restrict", "on update restrict → no action"),
				key("when a foreign key is checked", (k) -> k.references("other", "a").deferrable(),
						"check not deferrable → deferrable", "check deferrable → not deferrable"),
				key("whether a foreign key is deferred", (k) -> k.references("other", "a").initiallyDeferred(),
						"check not deferrable → initially deferred", "check initially deferred → not deferrable"),
				key("a foreign key's validity", (k) -> k.references("other", "a").notValid(), "state valid → not valid",
						"state not valid → valid"),
				key("a foreign key's enforcement", (k) -> k.references("other", "a").notEnforced(),
						"state valid → not enforced", "state not enforced → valid")
					.since(18),
				key("what two things do", (k) -> k.references("other", "a").onDelete(CASCADE).onUpdate(CASCADE),
						"on delete no action → cascade, on update no action → cascade",
						"on delete cascade → no action, on update cascade → no action"),
				change("a foreign key's columns", (k) -> k.foreignKey("a").references("other", "a"),
						(k) -> k.foreignKey("b").references("other", "a"), "columns (a) → (b)", "columns (b) → (a)")
					.common(ConstraintChangeCases::other),
				change("how much of a key is needed", (k) -> k.foreignKey("a", "b").references("other", "a", "b"),
						(k) -> k.foreignKey("a", "b").references("other", "a", "b").matchFull(), "match full",
						"match simple")
					.common(ConstraintChangeCases::other),
				change("which columns a deletion sets",
						(k) -> k.foreignKey("a", "b").references("other", "a", "b").onDelete(SET_NULL),
						(k) -> k.foreignKey("a", "b").references("other", "a", "b").onDelete(SET_NULL, "b"),
						"on delete of columns () → (b)", "on delete of columns (b) → ()")
					.common(ConstraintChangeCases::other)
					.since(15));
	}

	private static Stream<ChangeCase> exclusions() {
		return Stream.of(
				added("an exclusion", (k) -> k.exclude().using("gist").column("during", "&&")),
				change("an exclusion's columns", (k) -> k.exclude().column("n", "="),
						(k) -> k.exclude().column("a", "="), "exclude (n with =) → (a with =)",
						"exclude (a with =) → (n with =)"),
				change("an exclusion's method", (k) -> k.exclude().column("n", "="),
						(k) -> k.exclude().using("hash").column("n", "="), "method btree → hash",
						"method hash → btree"),
				change("an exclusion's rows", (k) -> k.exclude().column("n", "="),
						(k) -> k.exclude().column("n", "=").where("n > 0"), "where none → n > 0", "where n > 0 → none"),
				change("an exclusion's further columns", (k) -> k.exclude().column("n", "="),
						(k) -> k.exclude().column("n", "=").include("a"), "include () → (a)", "include (a) → ()"),
				change("when an exclusion is checked", (k) -> k.exclude().column("n", "="),
						(k) -> k.exclude().column("n", "=").deferrable(), "check not deferrable → deferrable",
						"check deferrable → not deferrable"));
	}

	private static Stream<ChangeCase> names() {
		return Stream.of(renamed("a check's name", (k) -> k.check("n > 0")),
				renamed("a unique constraint's name", (k) -> k.unique("a")),
				renamed("a primary key's name", (k) -> k.primaryKey("id")),
				renamed("a foreign key's name", (k) -> k.foreignKey("a").references("other", "a"))
					.common(ConstraintChangeCases::other),
				ChangeCase
					.of("a primary key's name and columns", table("k", (k) -> k.primaryKey("id")),
							table("l", (k) -> k.primaryKey("id", "n")))
					.forward("changed constraint t.k: name k → l, columns (id) → (id, n)")
					.backward("changed constraint t.l: name l → k, columns (id, n) → (id)"));
	}

	private static ChangeCase added(String name, Consumer<ConstraintBuilder> constraint) {
		return ChangeCase.of(name, table(null, constraint), table("k", constraint))
			.forward("added constraint t.k")
			.backward("removed constraint t.k");
	}

	private static ChangeCase renamed(String name, Consumer<ConstraintBuilder> constraint) {
		return ChangeCase.of(name, table("k", constraint), table("l", constraint))
			.forward("changed constraint t.k: name k → l")
			.backward("changed constraint t.l: name l → k");
	}

	private static ChangeCase key(String name, Consumer<ForeignKeyBuilder> key, String forward, String backward) {
		return change(name, (k) -> k.foreignKey("a").references("other", "a"), (k) -> key.accept(k.foreignKey("a")),
				forward, backward)
			.common(ConstraintChangeCases::other);
	}

	private static ChangeCase change(String name, Consumer<ConstraintBuilder> first, Consumer<ConstraintBuilder> second,
			String forward, String backward) {
		return ChangeCase.of(name, table("k", first), table("k", second))
			.forward("changed constraint t.k: " + forward)
			.backward("changed constraint t.k: " + backward)
			.rows("INSERT INTO t (n) VALUES (5)");
	}

	private static Consumer<Operations> commented(String expression) {
		return table("k", (k) -> k.check(expression))
			.andThen((op) -> op.commentOn(DatabaseObject.constraint("t", "k"), "why").fromNone());
	}

	private static Consumer<Operations> table(@Nullable String constraint, Consumer<ConstraintBuilder> definition) {
		return (op) -> op.createTable("t", (table) -> {
			table.column("id", bigint()).notNull().defaultExpression("1");
			table.column("n", bigint()).notNull();
			table.column("a", text());
			table.column("b", text());
			table.column("during", tstzrange()).notNull().defaultExpression("'[2026-01-01,)'");
			if (constraint != null) {
				definition.accept(table.constraint(constraint));
			}
		});
	}

	private static void other(Operations op) {
		op.createTable("other", (table) -> {
			table.column("a", text()).unique();
			table.column("b", text()).unique();
			table.unique("a", "b");
		});
		op.createTable("third", (table) -> table.column("a", text()).unique());
	}

}
