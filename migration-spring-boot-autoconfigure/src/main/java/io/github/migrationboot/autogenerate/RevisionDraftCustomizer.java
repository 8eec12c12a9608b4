package io.github.migrationboot.autogenerate;

/**
 * Changes what autogenerate writes as a whole. Beans of this type are called in their
 * order.
 */
@FunctionalInterface
public interface RevisionDraftCustomizer {

	/**
	 * Say what to write.
	 * @param operations what would be written
	 * @return what to write; empty to write no revision
	 */
	RevisionOperations customize(RevisionOperations operations);

}
