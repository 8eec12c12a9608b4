package io.github.migrationboot.autoconfigure.busy;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication.AbandonedRunException;

/**
 * Runs commands in one process, one after the other, and prints how each ends and what of
 * the application has begun.
 */
public final class BusyCommands {

	private BusyCommands() {
	}

	public static void main(String[] settings) {
		for (String command : List.of("upgrade head", "current", "downgrade -1")) {
			try {
				BusyApplication.main(Stream.concat(Stream.of(("migrations " + command).split(" ")), Stream.of(settings))
					.toArray(String[]::new));
			}
			catch (AbandonedRunException ex) {
				System.out.println(command + " ends with " + ((ExitCodeGenerator) ex).getExitCode());
			}
		}
		System.out.println("Started: " + Started.parts());
	}

}
