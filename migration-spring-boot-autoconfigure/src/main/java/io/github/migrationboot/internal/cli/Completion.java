package io.github.migrationboot.internal.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the script with which bash and zsh complete commands and options. Stateless and
 * thread-safe.
 */
final class Completion {

	private static final String SCRIPT = """
			# Completion of the commands of migrations, for bash and zsh:
			#   migrations() { java -jar app.jar migrations "$@"; }
			#   source <(migrations --completion)
			if [ -n "$ZSH_VERSION" ]; then
			  autoload -U +X compinit && compinit
			  autoload -U +X bashcompinit && bashcompinit
			fi
			_migrations() {
			  local words="%s"
			  case "${COMP_WORDS[1]}" in
			%s  esac
			  [ "$COMP_CWORD" -eq 1 ] && words="%s"
			  COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[$COMP_CWORD]}"))
			}
			complete -o default -F _migrations migrations
			""";

	private static final String COMMAND = "    %s) words=\"%s\" ;;\n";

	private Completion() {
	}

	static String script(List<Command> commands) {
		List<Syntax> syntaxes = commands.stream().map(Command::syntax).toList();
		String cases = syntaxes.stream()
			.map((syntax) -> COMMAND.formatted(syntax.name(), String.join(" ", options(syntax.options()))))
			.collect(Collectors.joining());
		List<String> common = options(Syntax.COMMON);
		return SCRIPT.formatted(String.join(" ", common), cases,
				Stream.concat(syntaxes.stream().map(Syntax::name), options(Syntax.GLOBAL).stream())
					.collect(Collectors.joining(" ")));
	}

	private static List<String> options(List<Option> options) {
		return options.stream().map((option) -> "--" + option.name()).toList();
	}

}
