package io.github.migrationboot.internal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import io.github.migrationboot.autogenerate.RevisionDraft;
import io.github.migrationboot.autogenerate.RevisionText;
import io.github.migrationboot.internal.writing.NewRevision;
import io.github.migrationboot.internal.writing.RevisionBody;
import io.github.migrationboot.internal.writing.RevisionFiles;
import io.github.migrationboot.internal.writing.WrittenRevision;
import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.script.RevisionKind;

/**
 * What is said about a revision that is to be written.
 */
final class NewRevisionOptions {

	@Option(names = { "-m", "--message" }, paramLabel = "TEXT", description = "What it does, in a few words.")
	private String message = "";

	@Option(names = "--sql-file", description = "Write a SQL file, whatever is configured.")
	private boolean sqlFile;

	@Option(names = "--splice", description = "Begin a new branch where a parent is not a head.")
	private boolean splice;

	@Option(names = "--branch-label", paramLabel = "LABEL", description = "A label for the branch that it begins.")
	private List<String> branchLabels = List.of();

	@Option(names = "--depends-on", paramLabel = "REVISION",
			description = "What must be applied before it without being its parent.")
	private List<String> dependsOn = List.of();

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its id, if none is to be made.")
	private @Nullable String id;

	@Option(names = "--version-path", paramLabel = "FOLDER", description = "Where to write it.")
	private @Nullable Path versionPath;

	/**
	 * Write the revision, and run the hooks on it.
	 * @param parents what it comes after
	 * @return the exit code
	 */
	int write(Invocation invocation, List<RevisionTarget> parents) {
		return write(invocation, parents, null);
	}

	/**
	 * Write the revision, and run the hooks on it.
	 * @param parents what it comes after
	 * @param draft what it does, or {@code null} to leave that to its author
	 * @return the exit code
	 */
	int write(Invocation invocation, List<RevisionTarget> parents, @Nullable RevisionDraft draft) {
		List<RevisionTarget> dependencies = this.dependsOn.stream().map(RevisionTarget::parse).toList();
		List<String> rows = invocation.rows(Stream.concat(parents.stream(), dependencies.stream()).toList());
		RevisionFiles files = invocation.files();
		RevisionKind kind = this.sqlFile ? RevisionKind.SQL : files.kind();
		NewRevision request = new NewRevision(this.message, parents, this.splice, dependencies, this.branchLabels,
				this.id, this.versionPath, kind, (draft != null) ? body(draft.text(kind)) : null);
		WrittenRevision written = files.write(rows, request);
		Output output = invocation.output();
		output.line("Generating " + written.file() + " ...  done");
		files.runHooks(written.file(), (hook) -> output.line("Running post write hook '" + hook + "' ..."));
		return ExitCode.DONE;
	}

	private static RevisionBody body(RevisionText text) {
		return new RevisionBody(text.imports(), text.upgrade(), text.downgrade(), text.transactional());
	}

}
