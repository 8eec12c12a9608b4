package io.github.migrationboot.script;

import java.util.List;

import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.revision.InvalidRevisionsException;
import io.github.migrationboot.revision.RevisionNode;

/**
 * One revision with its body. What the graph needs is there from the start; the body is
 * read anew each time it is asked for, and nothing of it is kept. Implementations are
 * thread-safe as far as the revision's own code is.
 */
public interface RevisionScript {

	/**
	 * Return the revision's place in the graph.
	 * @return the node, without any I/O
	 */
	RevisionNode node();

	/**
	 * Return where the revision comes from.
	 * @return the class or the file, without any I/O
	 */
	RevisionOrigin origin();

	/**
	 * Return whether the revision runs in one transaction.
	 * @return {@code false} if each of its statements commits by itself
	 */
	boolean transactional();

	/**
	 * Read the way up.
	 * @return the operations in the order to run them, possibly none
	 * @throws InvalidRevisionsException if the sections of a SQL file are not as they
	 * should be, or the file cannot be read any more
	 */
	List<Operation> upgrade();

	/**
	 * Read the way down.
	 * @return the operations in the order to run them; a revision that cannot be undone
	 * answers with an {@link io.github.migrationboot.operations.Irreversible}
	 * @throws InvalidRevisionsException if the sections of a SQL file are not as they
	 * should be, or the file cannot be read any more
	 * @throws io.github.migrationboot.operations.IrreversibleOperationException if a
	 * class writes no downgrade and an operation of its upgrade has no reverse
	 */
	List<Operation> downgrade();

}
