package io.github.migrationboot.internal.cli;

import java.util.List;

import picocli.CommandLine.Option;

import io.github.migrationboot.autogenerate.Autogenerate;
import io.github.migrationboot.autogenerate.DraftOptions;
import io.github.migrationboot.autogenerate.RevisionDraft;
import io.github.migrationboot.script.RevisionKind;

/**
 * What is said about a revision whose body is not left to its author.
 */
final class AutogenerateOptions {

	@Option(names = "--autogenerate",
			description = "Write what makes the database as the application's entities and schema files want it.")
	private boolean autogenerate;

	@Option(names = "--allow-drops",
			description = "With --autogenerate: drop what is no longer wanted, instead of showing it in a comment.")
	private boolean allowDrops;

	@Option(names = "--rename", paramLabel = "OLD=NEW",
			description = "With --autogenerate: what has another name now, such as \"drivers=chauffeurs\" or "
					+ "\"documents.titel=title\".")
	private List<String> renames = List.of();

	@Option(names = "--from-database", description = "Write what creates all that the database has.")
	private boolean fromDatabase;

	/**
	 * Return whether there is a body to write.
	 * @throws UsageException if the options do not go together
	 */
	boolean isAsked() {
		if (this.autogenerate && this.fromDatabase) {
			throw new UsageException("revision",
					"Option --autogenerate compares with the model, and --from-database does not: give one of them.");
		}
		if (!this.autogenerate && (this.allowDrops || !this.renames.isEmpty())) {
			throw new UsageException("revision", "Options --allow-drops and --rename need --autogenerate.");
		}
		return this.autogenerate || this.fromDatabase;
	}

	/**
	 * Draft the body, and say what it is about.
	 * @return the draft, which may do nothing
	 */
	RevisionDraft draft(Invocation invocation) {
		Autogenerate comparison = invocation.autogenerate();
		RevisionDraft draft = this.fromDatabase ? comparison.draftFromDatabase()
				: comparison.draft(new DraftOptions(this.allowDrops, this.renames));
		draft.differences().lines().forEach((line) -> invocation.errors().line("Detected " + line));
		draft.renameCandidates()
			.forEach((candidate) -> invocation.errors().line("Is this a new name? Then use --rename " + candidate));
		if (draft.isEmpty()) {
			invocation.output().line(nothing(draft));
		}
		return draft;
	}

	private String nothing(RevisionDraft draft) {
		if (this.fromDatabase) {
			return "The schema is empty.";
		}
		return draft.differences().isEmpty() ? "No changes in schema detected."
				: "Nothing is written, as this is left to you:\n" + draft.text(RevisionKind.SQL).upgrade();
	}

	/**
	 * Say what to do with the file.
	 */
	void advise(Invocation invocation) {
		if (this.fromDatabase) {
			invocation.output()
				.line("The database has all of it already: run \"stamp head\" there after the next build.");
		}
	}

}
