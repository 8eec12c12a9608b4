package io.github.migrationboot.internal.writing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import io.github.migrationboot.revision.RevisionSelector;
import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionKind;

/**
 * All that can be done with the files of an application's revisions. Thread-safe as far
 * as two threads do not write the same file.
 */
public final class RevisionFiles {

	private final RevisionCatalogue catalogue;

	private final RevisionWriter writer;

	private final RevisionMover mover;

	private final RevisionSources sources;

	private final FileHooks hooks;

	private final RevisionKind kind;

	/**
	 * Create the value.
	 * @param catalogue the revisions there are
	 * @param project where the files are
	 * @param settings how they are written
	 * @param clock tells the time for names
	 */
	public RevisionFiles(RevisionCatalogue catalogue, Project project, WritingSettings settings, Clock clock) {
		this.catalogue = catalogue;
		SourceFolders folders = project.folders();
		this.writer = new RevisionWriter(project, settings, clock);
		this.mover = new RevisionMover(project, settings);
		this.sources = new RevisionSources(folders);
		this.kind = settings.kind();
		this.hooks = new FileHooks(settings.hooks(), folders.workingDirectory());
	}

	/**
	 * Return what revisions are written in if nothing else is asked for.
	 * @return the language
	 */
	public RevisionKind kind() {
		return this.kind;
	}

	/**
	 * Write a revision, without running the hooks.
	 * @param rows the rows of the version table, for {@code current}; possibly none
	 * @param request what is asked for
	 * @return what has been written
	 * @throws io.github.migrationboot.MigrationException as {@link RevisionWriter#write}
	 * does
	 */
	public WrittenRevision write(Collection<String> rows, NewRevision request) {
		return this.writer.write(this.catalogue, rows, request);
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
	 * @param rows the rows of the version table, possibly none
	 * @param branch a revision of the branch
	 * @param onto the head
	 * @return the first revision of the branch with its new parent, and its file
	 * @throws io.github.migrationboot.MigrationException as {@link RevisionMover#rebase}
	 * does
	 */
	public WrittenRevision rebase(Collection<String> rows, RevisionTarget branch, RevisionTarget onto) {
		return this.mover.rebase(this.catalogue, rows, branch, onto);
	}

	/**
	 * Find the files that revisions are written in.
	 * @param rows the rows of the version table, for {@code current}; possibly none
	 * @param targets which revisions
	 * @return the files in the sources, in the total order of the revisions
	 * @throws SourceFileNotFoundException if one is not in the sources
	 * @throws io.github.migrationboot.MigrationException if a target means nothing here
	 */
	public List<Path> sources(Collection<String> rows, List<RevisionTarget> targets) {
		return new RevisionSelector(this.catalogue.graph()).select(rows, targets)
			.stream()
			.map((revision) -> this.sources.file(this.catalogue, revision.id()))
			.toList();
	}

}
