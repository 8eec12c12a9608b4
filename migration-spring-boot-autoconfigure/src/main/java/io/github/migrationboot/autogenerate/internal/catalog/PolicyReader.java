package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.List;
import java.util.Map;

import io.github.migrationboot.operations.CreatePolicy;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.PolicyCommand;

/**
 * Reads row-level security policies.
 */
final class PolicyReader {

	private static final Map<Character, PolicyCommand> COMMANDS = Map.of('r', PolicyCommand.SELECT, 'a',
			PolicyCommand.INSERT, 'w', PolicyCommand.UPDATE, 'd', PolicyCommand.DELETE);

	private PolicyReader() {
	}

	/**
	 * Add the policies of what has been read.
	 * @param policies their rows
	 * @param draft what has been read, with all tables
	 */
	static void read(List<Row> policies, Draft draft) {
		for (Row policy : policies) {
			DatabaseObject table = draft.find("pg_class", policy.number("table"));
			if (table != null) {
				String name = policy.text("name");
				draft.add("pg_policy", policy, new DatabaseObject(ObjectKind.POLICY, table.name(), name, null),
						new CreatePolicy(name, table.name(), policy.is("permissive"),
								COMMANDS.getOrDefault(policy.code("command"), PolicyCommand.ALL), policy.texts("roles"),
								SqlTexts.bareOrNull(policy.textOrNull("seen")),
								SqlTexts.bareOrNull(policy.textOrNull("written"))));
			}
		}
	}

}
