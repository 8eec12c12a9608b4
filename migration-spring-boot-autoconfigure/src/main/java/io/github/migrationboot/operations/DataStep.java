package io.github.migrationboot.operations;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs Java code on the migration's own connection, in the step's transaction.
 *
 * @param description what it does, for the log
 * @param body the code
 * @param reverseBody the code that undoes it, or {@code null}
 * @param offlineSql the SQL that does the same in a script, or {@code null}
 * @param reverseOfflineSql the SQL that undoes it in a script, or {@code null}
 */
public record DataStep(String description, Consumer<JdbcClient> body, @Nullable Consumer<JdbcClient> reverseBody,
		@Nullable String offlineSql, @Nullable String reverseOfflineSql) implements DataChange {

	@Override
	public List<Operation> reverse() {
		if (this.reverseBody == null) {
			throw new IrreversibleOperationException(describe(), "the code that undoes it is not known.");
		}
		return List.of(new DataStep("undo " + this.description, this.reverseBody, this.body, this.reverseOfflineSql,
				this.offlineSql));
	}

	@Override
	public String describe() {
		return this.description;
	}

}
