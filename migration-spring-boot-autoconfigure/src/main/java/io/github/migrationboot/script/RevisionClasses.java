package io.github.migrationboot.script;

import java.util.List;

import io.github.migrationboot.revision.Defect;

/**
 * What a scan for revision classes has found. Immutable.
 *
 * @param classes the classes in the order of their names, including those with a defect
 * @param defects what is wrong
 */
public record RevisionClasses(List<RevisionClass> classes, List<Defect> defects) {

	/**
	 * Create the result of a scan.
	 */
	public RevisionClasses {
		classes = List.copyOf(classes);
		defects = List.copyOf(defects);
	}

}
