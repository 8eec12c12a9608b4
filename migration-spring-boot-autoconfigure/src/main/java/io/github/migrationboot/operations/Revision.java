package io.github.migrationboot.operations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@link Migration} as a revision and places it in the graph. The annotation is
 * read from the class file: a revision that has nothing to do is never loaded.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Revision {

	/**
	 * The identifier, unique among all revisions of the application. It may not hold
	 * {@code @}, {@code -}, {@code +} or {@code :} (Alembic row ID-1).
	 * @return the identifier
	 */
	String id();

	/**
	 * The revisions that this one follows: none for a base, several for a merge.
	 * @return the identifiers of the parents
	 */
	String[] downRevision() default {};

	/**
	 * Revisions, or labels of branches, that have to be applied before this one without
	 * being its parents.
	 * @return the identifiers or labels
	 */
	String[] dependsOn() default {};

	/**
	 * Names for the branch that starts here.
	 * @return the labels
	 */
	String[] branchLabels() default {};

	/**
	 * What this revision does, in a few words. Shown in listings and in the log.
	 * @return the message
	 */
	String message() default "";

	/**
	 * Whether the revision runs in one transaction. If {@code false}, each statement
	 * commits by itself and its completion is recorded, so that a run that was cut off
	 * goes on where it stopped. A statement that PostgreSQL refuses in a transaction
	 * leaves it by itself and does not need this.
	 * @return {@code true} to run in one transaction
	 */
	boolean transactional() default true;

}
