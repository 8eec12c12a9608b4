package io.github.migrationboot.internal.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.io.ClassPathResource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The hints for native images that picocli's processor writes.
 */
class NativeImageHintsTests {

	private static final String FILE = "META-INF/native-image/picocli-generated/io.github.migrationboot/"
			+ "migration-spring-boot-autoconfigure/reflect-config.json";

	@Test
	void everythingThatPicocliFillsIsKept() throws IOException {
		List<String> types = new ArrayList<>();
		collect(new CommandLine(new CommandOptions()).getCommandSpec(), types);
		assertThat(types).hasSizeGreaterThan(15);
		String file = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
		assertThat(JsonParserFactory.getJsonParser().parseList(file)).extracting("name").containsAll(types);
	}

	private static void collect(CommandSpec command, List<String> types) {
		types.add(command.userObject().getClass().getName());
		command.mixins().values().forEach((mixin) -> collect(mixin, types));
		command.argGroups().forEach((group) -> types.add(group.typeInfo().getClassName()));
		command.subcommands().values().forEach((subcommand) -> collect(subcommand.getCommandSpec(), types));
	}

}
