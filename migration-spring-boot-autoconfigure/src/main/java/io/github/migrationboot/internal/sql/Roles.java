package io.github.migrationboot.internal.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one place where names of roles become SQL. Those that PostgreSQL has words for mean
 * what the words mean, in capitals or not; a role that is itself called so is out of
 * reach. Stateless.
 */
final class Roles {

	/**
	 * Quoted they would be names of roles, apart from {@code "public"}.
	 */
	private static final Set<String> WORDS = Set.of("PUBLIC", "CURRENT_USER", "CURRENT_ROLE", "SESSION_USER");

	private Roles() {
	}

	static String quote(String role) {
		String word = role.toUpperCase(Locale.ROOT);
		return WORDS.contains(word) ? word : Identifiers.quote(role);
	}

	static String quote(List<String> roles) {
		return roles.stream().map(Roles::quote).collect(Collectors.joining(", "));
	}

}
