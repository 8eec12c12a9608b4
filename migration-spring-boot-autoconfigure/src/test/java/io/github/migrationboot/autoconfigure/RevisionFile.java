package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A revision that is written for a test, in SQL.
 */
final class RevisionFile {

	private RevisionFile() {
	}

	/**
	 * Write a revision whose downgrade does nothing.
	 */
	static void write(Path folder, String id, String parent, String upgrade) throws IOException {
		Files.writeString(folder.resolve(id + ".sql"), """
				-- revision: %s
				-- down_revision: %s

				-- upgrade
				%s

				-- downgrade
				SELECT 1;
				""".formatted(id, parent, upgrade));
	}

}
