package io.github.migrationboot.autoconfigure;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationCommandArgumentsTests {

	@Test
	void argumentsWithoutTheWordAreNoCommand() {
		assertThat(MigrationCommandArguments.of()).isNull();
		assertThat(MigrationCommandArguments.of("--server.port=1")).isNull();
		assertThat(MigrationCommandArguments.of("import", "migrations")).isNull();
	}

	@Test
	void settingsOfAnyNameMayComeBeforeTheWord() {
		assertThat(MigrationCommandArguments.of("--debug", "--tenant=a", "migrations", "current", "--sql"))
			.isEqualTo(new MigrationCommandArguments(List.of("current", "--sql"), List.of("--debug", "--tenant=a")));
	}

	@Test
	void otherOptionsBeforeTheWordAreTheCommands() {
		assertThat(MigrationCommandArguments.of("-q", "migrations", "current"))
			.isEqualTo(new MigrationCommandArguments(List.of("-q", "current"), List.of()));
	}

	@Test
	void switchesOfSpringBootAreNotTheCommands() {
		assertThat(MigrationCommandArguments.of("migrations", "current", "--debug", "--trace=true", "--debugger"))
			.isEqualTo(new MigrationCommandArguments(List.of("current", "--debugger"),
					List.of("--debug", "--trace=true")));
	}

	@Test
	void settingsBehindTheWordHaveADotInTheirName() {
		assertThat(MigrationCommandArguments.of("--server.port=1", "migrations", "revision", "-m", "a.b=c",
				"--message=a.b", "--spring.profiles.active=dev", "--sql", "--a.flag"))
			.isEqualTo(new MigrationCommandArguments(List.of("revision", "-m", "a.b=c", "--message=a.b", "--sql"),
					List.of("--server.port=1", "--spring.profiles.active=dev", "--a.flag")));
	}

}
