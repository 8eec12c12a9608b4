package io.github.migrationboot.autoconfigure.cycle;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.Revision;

@Revision(id = "0001_cycle")
public class CyclicRevision implements Migration {

	private final JdbcClient jdbc;

	CyclicRevision(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void upgrade(Operations op) {
		this.jdbc.sql("SELECT 1").query().singleValue();
	}

}
