package io.github.migrationboot.autogenerate.internal.difference;

import java.util.function.Predicate;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.DatabaseObject;

/**
 * What a comparison leaves alone. Immutable.
 *
 * @param included whether an object is to be looked at, as the user's patterns and
 * filters say; asked for columns and constraints too
 * @param made whether a revision has made an object; what no revision has made and is not
 * wanted is somebody else's
 * @param entitiesOnly whether what is wanted comes from entities only, which cannot say
 * much that a table may have
 * @param complete whether what is wanted is all that is to be there; if not, kinds of
 * objects such as views and functions are left alone unless one of them is wanted
 * @param serverVersion the server's major version, because some things can be changed in
 * place only by a newer one
 */
public record ComparisonScope(Predicate<DatabaseObject> included, Predicate<DatabaseObject> made, boolean entitiesOnly,
		boolean complete, int serverVersion) {

	/**
	 * Compare on the newest server.
	 */
	ComparisonScope(Predicate<DatabaseObject> included, Predicate<DatabaseObject> made, boolean entitiesOnly,
			boolean complete) {
		this(included, made, entitiesOnly, complete, TableComparison.NEWEST_SERVER);
	}

	/**
	 * Leave nothing alone.
	 * @return the scope
	 */
	public static ComparisonScope everything() {
		return everything(TableComparison.NEWEST_SERVER);
	}

	/**
	 * Leave nothing alone.
	 * @param serverVersion the server's major version
	 * @return the scope
	 */
	public static ComparisonScope everything(int serverVersion) {
		return new ComparisonScope((object) -> true, (object) -> true, false, true, serverVersion);
	}

	/**
	 * Return whether an object is to be looked at.
	 * @param object the object
	 * @param picture where it is
	 * @return whether it and the table that it belongs to are included
	 */
	boolean includes(SchemaObject object, SchemaPicture picture) {
		SchemaObject owner = Creation.owner(object, picture);
		return this.included.test(object.name()) && (owner == null || this.included.test(owner.name()));
	}

}
