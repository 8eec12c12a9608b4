package io.github.migrationboot.revision;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a history takes to load and to plan: from nothing to all of it, when there is
 * nothing to do, back to nothing, and to list. The revisions are given in the order of
 * their names, as files and classes are found.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 1, jvmArgs = { "-XX:+UseSerialGC", "-Xms2g", "-Xmx2g", "-Xmn1500m" })
public class GraphBenchmark {

	/**
	 * The number of revisions.
	 */
	@Param({ "1000", "10000", "100000" })
	public int size;

	/**
	 * Whether each revision has the one before it for a parent, or one in ten begins a
	 * fork and one in ten merges it again.
	 */
	@Param({ "LINE", "MERGES" })
	public Shape shape = Shape.LINE;

	private List<RevisionNode> nodes = List.of();

	private RevisionGraph graph = RevisionGraph.of(List.of());

	private Planner planner = new Planner(this.graph);

	private List<String> heads = List.of();

	/**
	 * Make the history.
	 */
	@Setup
	public void prepare() {
		this.nodes = (this.shape == Shape.LINE) ? Graphs.line(this.size) : Graphs.withMerges(this.size);
		this.graph = RevisionGraph.of(this.nodes);
		this.planner = new Planner(this.graph);
		this.heads = this.graph.effectiveHeads().stream().map(RevisionNode::id).toList();
	}

	/**
	 * Check the revisions and make a graph of them.
	 * @return the graph
	 */
	@Benchmark
	public RevisionGraph load() {
		return RevisionGraph.of(this.nodes);
	}

	/**
	 * Plan everything.
	 * @return the plan
	 */
	@Benchmark
	public Plan upgradeFromEmpty() {
		return this.planner.upgrade(List.of(), List.of(RevisionTarget.HEADS));
	}

	/**
	 * Find that there is nothing to do.
	 * @return the empty plan
	 */
	@Benchmark
	public Plan upgradeAtHead() {
		return this.planner.upgrade(this.heads, List.of(RevisionTarget.HEADS));
	}

	/**
	 * Plan to undo everything.
	 * @return the plan
	 */
	@Benchmark
	public Plan downgradeToBase() {
		return this.planner.downgrade(this.heads, List.of(RevisionTarget.BASE));
	}

	/**
	 * List everything with what a listing shows of each revision.
	 * @return the details
	 */
	@Benchmark
	public List<RevisionDetails> history() {
		return new RevisionSelector(this.graph).history(this.heads, RevisionRange.ALL)
			.stream()
			.map(this.graph::details)
			.toList();
	}

	/**
	 * How the revisions hang together.
	 */
	public enum Shape {

		/**
		 * Each on the one before.
		 */
		LINE,

		/**
		 * With forks and merges.
		 */
		MERGES

	}

}
