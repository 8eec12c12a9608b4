package io.github.migrationboot.internal.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.migrationboot.autogenerate.RevisionDraft;
import io.github.migrationboot.revision.RevisionTarget;

/**
 * {@code revision}.
 */
@Command(name = "revision", description = "Write a new revision into the sources.")
final class RevisionCommand implements MigrationCommand {

	@Option(names = "--head", paramLabel = "REVISION",
			description = "What it comes after, if not the only head; \"base\" for a history of its own.")
	private String head = "head";

	@Mixin
	private final NewRevisionOptions options = new NewRevisionOptions();

	@Mixin
	private final AutogenerateOptions autogenerate = new AutogenerateOptions();

	@Override
	public int run(Invocation invocation) {
		List<RevisionTarget> parents = List.of(RevisionTarget.parse(this.head));
		if (!this.autogenerate.isAsked()) {
			return this.options.write(invocation, parents);
		}
		RevisionDraft draft = this.autogenerate.draft(invocation);
		if (draft.isEmpty()) {
			return ExitCode.DONE;
		}
		int code = this.options.write(invocation, parents, draft);
		this.autogenerate.advise(invocation);
		return code;
	}

}
