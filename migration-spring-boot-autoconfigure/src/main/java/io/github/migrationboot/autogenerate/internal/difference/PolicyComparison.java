package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AlterPolicy;
import io.github.migrationboot.operations.CreatePolicy;
import io.github.migrationboot.operations.Operation;

/**
 * Compares policies.
 */
final class PolicyComparison {

	private PolicyComparison() {
	}

	/**
	 * Neither what a policy is for can be altered, nor can an expression be taken away.
	 */
	static boolean canBeAltered(CreatePolicy actual, CreatePolicy wanted) {
		return actual.permissive() == wanted.permissive() && actual.command() == wanted.command()
				&& (actual.using() == null) == (wanted.using() == null)
				&& (actual.check() == null) == (wanted.check() == null)
				&& actual.roles().isEmpty() == wanted.roles().isEmpty();
	}

	static Operation alter(CreatePolicy actual, CreatePolicy wanted) {
		return alter(actual, wanted, List.of(alter(wanted, actual, List.of())));
	}

	private static Operation alter(CreatePolicy from, CreatePolicy to, List<Operation> restoring) {
		return new AlterPolicy(to.name(), to.table(), from.roles().equals(to.roles()) ? List.of() : to.roles(),
				changed(from.using(), to.using()), changed(from.check(), to.check()), restoring);
	}

	private static @Nullable String changed(@Nullable String from, @Nullable String to) {
		return Objects.equals(from, to) ? null : to;
	}

	static String describe(CreatePolicy actual, CreatePolicy wanted) {
		List<String> words = new ArrayList<>();
		describe("command", actual.command(), wanted.command(), words);
		describe("permissive", actual.permissive(), wanted.permissive(), words);
		describe("roles", actual.roles(), wanted.roles(), words);
		describe("using", actual.using(), wanted.using(), words);
		describe("check", actual.check(), wanted.check(), words);
		return String.join(", ", words);
	}

	private static void describe(String part, @Nullable Object before, @Nullable Object after, List<String> words) {
		if (!Objects.equals(before, after)) {
			words.add(part + " " + Objects.toString(before, "none") + " → " + Objects.toString(after, "none"));
		}
	}

}
