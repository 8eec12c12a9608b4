package io.github.migrationboot.runner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.Direction;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.Step;

/**
 * A step whose body has been read and rendered, ready to run. Immutable.
 *
 * @param step the step of the plan
 * @param work what it does, in order
 * @param transactional whether its author wants one transaction
 * @param downgradeSql the rendered way back of an upgrade, or {@code null} if it is not
 * all SQL
 * @param together whether it commits together with all other steps of the run
 */
record PreparedStep(Step step, List<Work> work, boolean transactional, @Nullable String downgradeSql,
		boolean together) {

	PreparedStep {
		work = List.copyOf(work);
	}

	PreparedStep(Step step, List<Work> work, boolean transactional, @Nullable String downgradeSql) {
		this(step, work, transactional, downgradeSql, false);
	}

	PreparedStep asPartOfOneTransaction() {
		return new PreparedStep(this.step, this.work, this.transactional, this.downgradeSql, true);
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
	String checksum(int count) {
		MessageDigest digest = sha256();
		for (Work item : this.work.subList(0, count)) {
			digest.update(item.text().getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * Say what runs, in Alembic's words (section 1.3).
	 */
	String title() {
		RevisionNode node = revision();
		String parents = String.join(", ", node.downRevisions());
		String message = node.message().isBlank() ? "" : ", " + node.message();
		return (this.step.direction() == Direction.UPGRADE)
				? "Running upgrade %s -> %s%s".formatted(parents, node.id(), message)
				: "Running downgrade %s -> %s%s".formatted(node.id(), parents, message);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
