package io.github.migrationboot.runner;

import java.util.ArrayList;
import java.util.List;

import io.github.migrationboot.internal.sql.TransactionRules;

/**
 * A part of a step that is not one transaction.
 *
 * @param work what it does; empty for the last piece of a step whose last statement is no
 * transaction
 * @param transactional whether it is a transaction; if not, it is one statement
 */
record Piece(List<Work> work, boolean transactional) {

	Piece {
		work = List.copyOf(work);
	}

	/**
	 * Cut what is left of a step into pieces. The last one is always a transaction, as it
	 * is the one that writes the version row.
	 * @param step the step
	 * @param done how much of it is done
	 */
	static List<Piece> of(PreparedStep step, int done) {
		List<Piece> pieces = new ArrayList<>();
		List<Work> together = new ArrayList<>();
		for (Work item : step.work().subList(done, step.work().size())) {
			if (item.transactional() && step.transactional()) {
				together.add(item);
				continue;
			}
			flush(together, pieces);
			pieces.add(new Piece(List.of(item), item.transactional() && !mayEndTransactions(item)));
		}
		flush(together, pieces);
		if (pieces.isEmpty() || !pieces.get(pieces.size() - 1).transactional()) {
			pieces.add(new Piece(List.of(), true));
		}
		return pieces;
	}

	private static boolean mayEndTransactions(Work item) {
		return item instanceof Work.Sql sql && TransactionRules.mayEndTransactions(sql.statement().sql());
	}

	private static void flush(List<Work> together, List<Piece> pieces) {
		if (!together.isEmpty()) {
			pieces.add(new Piece(together, true));
			together.clear();
		}
	}

}
