package io.github.migrationboot.internal.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The word {@code migrations}: the commands there are and the options of them all, which
 * can be given in front of a command and behind it.
 */
@Command(name = "migrations", synopsisSubcommandLabel = "COMMAND", usageHelpWidth = CommandOptions.WIDTH,
		description = "Migrates the application's database and tells its state.", optionListHeading = "%nOptions:%n",
		commandListHeading = "%nCommands:%n", exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done", "1:failed", "2:typed wrongly", "3:a check found a difference" },
		footer = { "",
				"\"migrations COMMAND --help\" shows what a command accepts. Settings of the application, "
						+ "such as --spring.profiles.active=prod, can be given before and behind everything else." },
		versionProvider = ProductVersion.class,
		subcommands = { UpgradeCommand.class, DowngradeCommand.class, StampCommand.class, AcceptCommand.class,
				CurrentCommand.class, HeadsCommand.class, BranchesCommand.class, HistoryCommand.class,
				ShowCommand.class, PlanCommand.class, CheckCommand.class, RevisionCommand.class, MergeCommand.class,
				EditCommand.class, RebaseCommand.class, EnsureVersionCommand.class, CreateDatabaseCommand.class,
				ResetCommand.class })
final class CommandOptions {

	/**
	 * How many characters a line of help has at most.
	 */
	static final int WIDTH = 100;

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT,
			description = "Show what can be typed, and do nothing.")
	private boolean help;

	@Option(names = { "-q", "--quiet" }, scope = ScopeType.INHERIT, description = "Print nothing but errors.")
	private boolean quiet;

	@Option(names = { "-n", "--name" }, paramLabel = "BEAN", scope = ScopeType.INHERIT,
			description = "The database, by the name of its Migrations bean, if there are several.")
	private @Nullable String name;

	@Option(names = "--raiseerr", scope = ScopeType.INHERIT, description = "Print the stack trace of an error too.")
	private boolean stackTrace;

	@Option(names = { "-V", "--version" }, versionHelp = true, description = "Print the version of this library.")
	private boolean version;

	@Option(names = "--completion", description = "Print a script with which bash and zsh complete what is typed.")
	private boolean completion;

	boolean quiet() {
		return this.quiet;
	}

	/**
	 * Return the database that was asked for.
	 * @return the name of its bean, or {@code null} if none was given
	 */
	@Nullable String name() {
		return this.name;
	}

	boolean stackTrace() {
		return this.stackTrace;
	}

	boolean completion() {
		return this.completion;
	}

}
