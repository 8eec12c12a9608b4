package io.github.migrationboot.internal.sql;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.Comment;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.DropObject;
import io.github.migrationboot.operations.ObjectChange;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.RenameObject;
import io.github.migrationboot.operations.SetOwner;
import io.github.migrationboot.operations.SetParameter;
import io.github.migrationboot.operations.SetSchema;

/**
 * Writes what all kinds of objects know.
 */
final class ObjectSql {

	private ObjectSql() {
	}

	static String render(ObjectChange change) {
		if (change instanceof DropObject drop) {
			return "DROP " + kind(drop.object())
					+ Clauses.dropped(drop.ifExists(), name(drop.object()), drop.cascade());
		}
		if (change instanceof RenameObject rename) {
			return rename(rename.object()) + " TO " + Identifiers.quote(rename.newName());
		}
		if (change instanceof SetSchema set) {
			return "ALTER " + named(set.object()) + " SET SCHEMA " + Identifiers.quote(set.newSchema());
		}
		if (change instanceof SetOwner set) {
			return "ALTER " + named(set.object()) + " OWNER TO " + Roles.quote(set.owner());
		}
		if (change instanceof SetParameter set) {
			return "ALTER " + named(set.object()) + " " + Clauses.setting(set.parameter(), set.value());
		}
		Comment comment = (Comment) change;
		return comment(comment.object(), comment.text());
	}

	static String comment(DatabaseObject object, @Nullable String text) {
		return "COMMENT ON " + named(object) + " IS " + ((text != null) ? Literals.quote(text) : "NULL");
	}

	static String named(DatabaseObject object) {
		return kind(object) + name(object);
	}

	private static String rename(DatabaseObject object) {
		String member = object.member();
		if (member != null && (object.kind() == ObjectKind.COLUMN || object.kind() == ObjectKind.CONSTRAINT)) {
			return Clauses.alterTable(object.name()) + " RENAME " + kind(object) + Identifiers.quote(member);
		}
		return "ALTER " + named(object) + " RENAME";
	}

	private static String kind(DatabaseObject object) {
		return object.kind().name().replace('_', ' ') + " ";
	}

	static String name(DatabaseObject object) {
		String name = Identifiers.quote(object.name());
		String member = object.member();
		if (member == null) {
			return name + ((object.argumentTypes() != null) ? "(" + object.argumentTypes() + ")" : "");
		}
		return (object.kind() == ObjectKind.COLUMN) ? name + "." + Identifiers.quote(member)
				: Identifiers.quote(member) + " ON " + name;
	}

}
