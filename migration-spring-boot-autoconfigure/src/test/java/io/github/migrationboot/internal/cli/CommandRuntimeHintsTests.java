package io.github.migrationboot.internal.cli;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ITypeInfo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommandRuntimeHints}.
 */
class CommandRuntimeHintsTests {

	@Test
	void everythingThatPicocliFillsIsKept() {
		RuntimeHints hints = new RuntimeHints();
		new CommandRuntimeHints().registerHints(hints, null);
		List<Class<?>> types = new ArrayList<>();
		collect(new CommandLine(new CommandOptions()).getCommandSpec(), types);
		assertThat(types).contains(CommandOptions.class, UpgradeCommand.class, ListOptions.class, ScriptOptions.class)
			.allMatch((type) -> RuntimeHintsPredicates.reflection()
				.onType(type)
				.withMemberCategories(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
						MemberCategory.INVOKE_DECLARED_METHODS, MemberCategory.ACCESS_DECLARED_FIELDS)
				.test(hints));
	}

	private static void collect(CommandSpec command, List<Class<?>> types) {
		types.add(command.userObject().getClass());
		command.mixins().values().forEach((mixin) -> collect(mixin, types));
		command.argGroups().stream().map((group) -> group.typeInfo()).map(ITypeInfo::getType).forEach(types::add);
		command.subcommands().values().forEach((subcommand) -> collect(subcommand.getCommandSpec(), types));
	}

}
