package io.github.migrationboot.operations;

import java.util.List;

/**
 * Gives a new table the columns of another one, of which it is independent afterwards.
 *
 * @param table the other table
 * @param including what else is taken over
 * @param excluding what is not, though {@code including} says all
 */
public record TableLike(QualifiedName table, List<LikeOption> including, List<LikeOption> excluding) {

	public TableLike {
		including = List.copyOf(including);
		excluding = List.copyOf(excluding);
	}

}
