package io.github.migrationboot.autogenerate.internal.wanted;

import java.util.List;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.operations.DataChange;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.RevisionCatalogue;

/**
 * Knows which objects an application's revisions have made, as far as these say so
 * themselves: what a function or a {@code DO} block creates is not seen. Immutable and
 * thread-safe. Making one reads all revisions.
 */
public final class RevisionInventory {

	private static final Log logger = LogFactory.getLog(RevisionInventory.class);

	private final Set<DatabaseObject> objects;

	private final String defaultSchema;

	private RevisionInventory(Set<DatabaseObject> objects, String defaultSchema) {
		this.objects = objects;
		this.defaultSchema = defaultSchema;
	}

	/**
	 * Read the revisions.
	 * @param catalogue the revisions
	 * @param defaultSchema the schema of names without one
	 * @return what they make
	 */
	public static RevisionInventory of(RevisionCatalogue catalogue, String defaultSchema) {
		CreatedObjects created = new CreatedObjects(defaultSchema);
		for (RevisionNode revision : catalogue.graph().revisions()) {
			operations(catalogue, revision.id()).forEach((operation) -> read(operation, created));
		}
		return new RevisionInventory(created.objects(), defaultSchema);
	}

	private static List<Operation> operations(RevisionCatalogue catalogue, String id) {
		try {
			return catalogue.get(id).upgrade();
		}
		catch (RuntimeException ex) {
			// The user's own code: an upgrade of the database is what has to tell of it.
			logger.debug("Revision " + id + " cannot be read", ex);
			return List.of();
		}
	}

	/**
	 * Operations are looked at as the SQL that they are, so that there is one way to tell
	 * what is created.
	 */
	private static void read(Operation operation, CreatedObjects created) {
		if (operation instanceof DataChange) {
			return;
		}
		try {
			PostgresRenderer.render(operation).forEach((statement) -> created.accept(statement.sql()));
		}
		catch (RuntimeException ex) {
			logger.debug("\"" + operation.describe() + "\" is no SQL", ex);
		}
	}

	/**
	 * Return whether an object is one that a revision makes.
	 * @param object the object
	 * @return {@code false} if it is somebody else's
	 */
	public boolean made(DatabaseObject object) {
		return this.objects.contains(CreatedObjects.key(object, this.defaultSchema));
	}

}
