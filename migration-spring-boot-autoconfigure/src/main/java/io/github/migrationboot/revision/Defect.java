package io.github.migrationboot.revision;

/**
 * One thing that is wrong with the revisions. Implementations are immutable and carry
 * what they found in fields.
 */
public interface Defect {

	/**
	 * Return what is wrong, in the user's own names.
	 * @return one line without a full stop
	 */
	String description();

}
