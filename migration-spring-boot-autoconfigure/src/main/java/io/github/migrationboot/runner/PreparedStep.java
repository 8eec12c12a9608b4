package io.github.migrationboot.runner;

import java.util.List;

import io.github.migrationboot.revision.Direction;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.Step;

/**
 * A step whose body has been read and rendered, ready to run. Immutable.
 *
 * @param step the step of the plan
 * @param work what it does, in order
 * @param transactional whether its author wants one transaction
 * @param background what is known of it besides
 * @param together whether it commits together with all other steps of the run
 */
record PreparedStep(Step step, List<Work> work, boolean transactional, StepBackground background, boolean together) {

	PreparedStep {
		work = List.copyOf(work);
	}

	PreparedStep(Step step, List<Work> work, boolean transactional, StepBackground background) {
		this(step, work, transactional, background, false);
	}

	PreparedStep asPartOfOneTransaction() {
		return new PreparedStep(this.step, this.work, this.transactional, this.background, true);
	}

	RevisionNode revision() {
		return this.step.revision();
	}

	/**
	 * Whether all of it can be one transaction.
	 */
	boolean isOneTransaction() {
		return this.transactional && this.work.stream().allMatch(Work::transactional);
	}

	/**
	 * Return the number of one of the things that it does. Two of them may be equal, so
	 * that only identity tells which one is meant.
	 * @return the number, from 1
	 */
	int numberOf(Work item) {
		int number = 1;
		while (this.work.get(number - 1) != item) {
			number++;
		}
		return number;
	}

	/**
	 * Return what a piece of work is called in messages.
	 */
	String nameOf(Work item) {
		return "statement " + numberOf(item) + " (" + item.describe() + ")";
	}

	/**
	 * Return the checksum of the first things that it does.
	 * @param count how many
	 */
	Checksum checksum(int count) {
		return Checksum.of(this.work.subList(0, count));
	}

	/**
	 * Return its statements as a script holds them, without what is no statement.
	 */
	List<String> statements() {
		return this.work.stream()
			.filter(Work.Sql.class::isInstance)
			.map((item) -> ((Work.Sql) item).statement().script())
			.toList();
	}

	/**
	 * Say what runs, in Alembic's words (section 1.3), and if it is not this build's.
	 */
	String title() {
		RevisionNode node = revision();
		String parents = String.join(", ", node.downRevisions());
		String message = node.message().isBlank() ? "" : ", " + node.message();
		return (this.step.direction() == Direction.UPGRADE)
				? "Running upgrade %s -> %s%s".formatted(parents, node.id(), message)
				: "Running downgrade %s -> %s%s%s".formatted(node.id(), parents, message,
						(this.background.source() != null) ? " (stored way back)" : "");
	}

}
