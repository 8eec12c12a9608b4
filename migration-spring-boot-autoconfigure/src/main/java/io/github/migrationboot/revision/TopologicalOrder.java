package io.github.migrationboot.revision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Puts revisions into the one order in which all plans run them. Stateless and
 * thread-safe; takes time proportional to revisions and references, and the logarithm of
 * the number of branches.
 * <p>
 * The order is Kahn's: of all revisions whose parents and dependencies have their place
 * already, the one with the smallest id comes next. It depends on the revisions only, not
 * on the order in which they were found, and with ids that sort by age it is the order in
 * which the revisions were written.
 */
final class TopologicalOrder {

	private TopologicalOrder() {
	}

	/**
	 * Return the positions of the revisions in order.
	 * @param index the revisions
	 * @return each position after everything it requires; positions on a cycle, and those
	 * above one, are left out
	 */
	static int[] of(ReferenceIndex index) {
		int[] missing = new int[index.size()];
		PriorityQueue<Integer> ready = new PriorityQueue<>(
				Comparator.comparing((position) -> index.nodes().get(position).id()));
		for (int position = 0; position < index.size(); position++) {
			missing[position] = index.requirements().count(position);
			if (missing[position] == 0) {
				ready.add(position);
			}
		}
		int[] order = new int[index.size()];
		int length = 0;
		while (!ready.isEmpty()) {
			int next = ready.remove();
			order[length++] = next;
			for (int dependent : index.dependents().of(next)) {
				missing[dependent]--;
				if (missing[dependent] == 0) {
					ready.add(dependent);
				}
			}
		}
		return Arrays.copyOf(order, length);
	}

}
