package io.github.migrationboot.operations;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Options of a data step.
 */
public final class DataStepBuilder extends OperationBuilder {

	private final String description;

	private final Consumer<JdbcClient> body;

	private final @Nullable Consumer<JdbcClient> reverseBody;

	private @Nullable String offlineSql;

	private @Nullable String reverseOfflineSql;

	DataStepBuilder(String description, Consumer<JdbcClient> body, @Nullable Consumer<JdbcClient> reverseBody) {
		this.description = description;
		this.body = body;
		this.reverseBody = reverseBody;
	}

	/**
	 * Give the SQL that stands for the code in a script, which cannot run Java.
	 * @param sql one statement or several; a comment alone if nothing is to be done
	 * @return this builder
	 */
	public DataStepBuilder offline(String sql) {
		this.offlineSql = sql;
		return this;
	}

	/**
	 * Give the SQL that stands for the code in a script, both ways.
	 * @param sql one statement or several
	 * @param reverseSql the SQL that undoes it
	 * @return this builder
	 */
	public DataStepBuilder offline(String sql, String reverseSql) {
		this.reverseOfflineSql = reverseSql;
		return offline(sql);
	}

	@Override
	DataStep build() {
		return new DataStep(this.description, this.body, this.reverseBody, this.offlineSql, this.reverseOfflineSql);
	}

}
