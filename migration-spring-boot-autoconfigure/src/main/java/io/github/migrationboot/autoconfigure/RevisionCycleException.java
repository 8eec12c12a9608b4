package io.github.migrationboot.autoconfigure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanCreationException;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.script.RevisionClass;

/**
 * Thrown when a revision asks for a bean that waits for the migrations.
 */
public class RevisionCycleException extends MigrationException {

	private final String revision;

	private final List<String> beans;

	RevisionCycleException(RevisionClass revision, BeansException cause) {
		this(revision, beans(cause), cause);
	}

	private RevisionCycleException(RevisionClass revision, List<String> beans, BeansException cause) {
		super("Revision " + revision.node().id() + " (" + revision.node().location()
				+ ") needs a bean that itself waits for the migrations: " + String.join(" -> ", beans) + ".",
				"Do not inject repositories, a JdbcClient or anything else that uses the database into a revision. "
						+ "Read and write rows in a data step instead, which is given a JdbcClient on the migration's "
						+ "own connection: op.data(\"…\", (jdbc) -> …).",
				cause);
		this.revision = revision.node().id();
		this.beans = beans;
	}

	/**
	 * Return the revision.
	 * @return its id
	 */
	public String getRevision() {
		return this.revision;
	}

	/**
	 * Return the way from the revision to what waits for it.
	 * @return the names of beans
	 */
	public List<String> getBeans() {
		return this.beans;
	}

	private static List<String> beans(Throwable failure) {
		Set<String> names = new LinkedHashSet<>();
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof BeanCreationException creation && creation.getBeanName() != null) {
				names.add(creation.getBeanName());
			}
		}
		return List.copyOf(names);
	}

}
