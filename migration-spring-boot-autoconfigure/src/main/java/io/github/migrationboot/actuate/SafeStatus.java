package io.github.migrationboot.actuate;

import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.runner.MigrationStatus;
import io.github.migrationboot.runner.MigrationStatus.State;
import io.github.migrationboot.runner.Migrations;

/**
 * Reads the state for those who must get an answer also when there is none.
 */
final class SafeStatus {

	private static final Log logger = LogFactory.getLog(SafeStatus.class);

	private SafeStatus() {
	}

	/**
	 * Read the state. Whatever the reason is that it cannot be read, such as a missing
	 * right or another product, it is unavailable.
	 */
	static MigrationStatus read(Migrations migrations) {
		try {
			return migrations.status();
		}
		catch (MigrationException ex) {
			logger.debug("The state of the migrations cannot be read", ex);
			List<String> heads = migrations.heads().stream().map(RevisionNode::id).toList();
			return new MigrationStatus(State.UNAVAILABLE, List.of(), heads, List.of(), List.of(), List.of(), null);
		}
	}

}
