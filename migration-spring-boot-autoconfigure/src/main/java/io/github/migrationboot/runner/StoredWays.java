package io.github.migrationboot.runner;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Says before a run which of its steps come from the history instead of this build, and
 * which ones no other build will be able to undo.
 */
final class StoredWays {

	private static final Log logger = LogFactory.getLog(Migrations.class);

	private StoredWays() {
	}

	/**
	 * Say it of a step, if there is something to say.
	 */
	static void announce(PreparedStep step) {
		String revision = step.revision().id();
		StoredRevision source = step.background().source();
		if (source != null) {
			int statements = step.work().size();
			logger.info("Revision %s is not in this build and will be undone by %d stored statement%s, from the %s"
				.formatted(revision, statements, (statements != 1) ? "s" : "", source.appliedBy()));
			step.work().forEach((work) -> logger.debug("Stored for " + revision + ": " + step.nameOf(work)));
		}
		WayBack wayBack = step.background().wayBack();
		String refusal = (wayBack != null) ? wayBack.refusal() : null;
		if (refusal != null) {
			logger.info("The way back of %s is not stored, so that an older build cannot undo it: %s"
				.formatted(revision, refusal));
		}
	}

}
