package io.github.migrationboot.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.migrationboot.revision.Defect;
import io.github.migrationboot.revision.InvalidRevisionsException;
import io.github.migrationboot.revision.RevisionGraph;
import io.github.migrationboot.revision.RevisionNode;

/**
 * All revisions of an application: their graph, and the script of each. Immutable and
 * thread-safe. Building one reads no body.
 */
public final class RevisionCatalogue {

	private final RevisionGraph graph;

	private final Map<String, RevisionScript> scripts;

	private RevisionCatalogue(RevisionGraph graph, Map<String, RevisionScript> scripts) {
		this.graph = graph;
		this.scripts = scripts;
	}

	/**
	 * Join what the sources have found.
	 * @param sources what each source has found; none makes an empty catalogue
	 * @return the catalogue
	 * @throws InvalidRevisionsException if a source has found a defect or the revisions
	 * do not make a graph; it names all defects of all sources
	 */
	public static RevisionCatalogue of(FoundRevisions... sources) {
		return of(Arrays.asList(sources));
	}

	/**
	 * Join what the sources have found.
	 * @param sources what each source has found; none makes an empty catalogue
	 * @return the catalogue
	 * @throws InvalidRevisionsException if a source has found a defect or the revisions
	 * do not make a graph; it names all defects of all sources
	 */
	public static RevisionCatalogue of(Collection<FoundRevisions> sources) {
		List<Defect> defects = new ArrayList<>();
		List<RevisionNode> nodes = new ArrayList<>();
		Map<String, RevisionScript> scripts = new LinkedHashMap<>();
		for (FoundRevisions source : sources) {
			defects.addAll(source.defects());
			for (RevisionScript script : source.scripts()) {
				nodes.add(script.node());
				scripts.put(script.node().id(), script);
			}
		}
		if (!defects.isEmpty()) {
			defects.addAll(RevisionGraph.validate(nodes));
			throw new InvalidRevisionsException(defects);
		}
		return new RevisionCatalogue(RevisionGraph.of(nodes), scripts);
	}

	/**
	 * Return a catalogue that has further revisions.
	 * @param further the revisions
	 * @return another catalogue
	 * @throws InvalidRevisionsException if all of them together do not make a graph
	 */
	public RevisionCatalogue with(Collection<? extends RevisionScript> further) {
		List<RevisionScript> all = new ArrayList<>(this.scripts.values());
		all.addAll(further);
		return of(new FoundRevisions(all, List.of()));
	}

	/**
	 * Return the graph of all revisions.
	 * @return the graph, possibly empty
	 */
	public RevisionGraph graph() {
		return this.graph;
	}

	/**
	 * Return the script of a revision of the {@link #graph() graph}.
	 * @param id the revision's full id
	 * @return the script
	 * @throws IllegalArgumentException if the graph has no such revision
	 */
	public RevisionScript get(String id) {
		RevisionScript script = this.scripts.get(id);
		if (script == null) {
			throw new IllegalArgumentException("There is no revision '" + id + "'");
		}
		return script;
	}

}
