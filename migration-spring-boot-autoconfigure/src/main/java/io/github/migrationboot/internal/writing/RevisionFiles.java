package io.github.migrationboot.internal.writing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.function.Consumer;

import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.script.RevisionCatalogue;

/**
 * All that can be done with the files of an application's revisions. Thread-safe as far
 * as two threads do not write the same file.
 */
public final class RevisionFiles {

	private final RevisionWriter writer;

	private final RevisionMover mover;

	private final RevisionSources sources;

	private final FileHooks hooks;

	/**
	 * Create the value.
	 * @param project where the files are
	 * @param settings how they are written
	 * @param clock tells the time for names
	 */
	public RevisionFiles(Project project, WritingSettings settings, Clock clock) {
		SourceFolders folders = project.folders();
		this.writer = new RevisionWriter(project, settings, clock);
		this.mover = new RevisionMover(folders);
		this.sources = new RevisionSources(folders);
		this.hooks = new FileHooks(settings.hooks(), folders.workingDirectory());
	}

	/**
	 * Write a revision, without running the hooks.
	 * @param catalogue the revisions there are
	 * @param rows the rows of the version table, for {@code current}; possibly none
	 * @param request what is asked for
	 * @return what has been written
	 * @throws io.github.migrationboot.MigrationException as {@link RevisionWriter#write}
	 * does
	 */
	public WrittenRevision write(RevisionCatalogue catalogue, Collection<String> rows, NewRevision request) {
		return this.writer.write(catalogue, rows, request);
	}

	/**
	 * Run the configured commands on a file.
	 * @param file the file
	 * @param announcement is told each command before it runs
	 * @throws HookFailedException if one fails
	 */
	public void runHooks(Path file, Consumer<String> announcement) {
		this.hooks.run(file, announcement);
	}

	/**
	 * Move a branch behind another head.
	 * @param catalogue the revisions there are
	 * @param rows the rows of the version table, possibly none
	 * @param branch a revision of the branch
	 * @param onto the head
	 * @return the first revision of the branch with its new parent, and its file
	 * @throws io.github.migrationboot.MigrationException as {@link RevisionMover#rebase}
	 * does
	 */
	public WrittenRevision rebase(RevisionCatalogue catalogue, Collection<String> rows, RevisionTarget branch,
			RevisionTarget onto) {
		return this.mover.rebase(catalogue, rows, branch, onto);
	}

	/**
	 * Find the file that a revision is written in.
	 * @param catalogue the revisions there are
	 * @param id the revision's whole id
	 * @return the file in the sources
	 * @throws SourceFileNotFoundException if it is not in the sources
	 */
	public Path source(RevisionCatalogue catalogue, String id) {
		return this.sources.file(catalogue, id);
	}

}
