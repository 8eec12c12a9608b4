package io.github.migrationboot.autoconfigure.example;

import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.core.env.Environment;

import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.Revision;
import io.github.migrationboot.operations.Types;

/**
 * Counts its instances, and takes the name of a column from the environment.
 */
@Revision(id = "0001_documents", message = "create documents")
public class CreateDocuments implements Migration {

	public static final AtomicInteger INSTANCES = new AtomicInteger();

	private final String column;

	CreateDocuments(Environment environment) {
		INSTANCES.incrementAndGet();
		this.column = environment.getProperty("example.column", "title");
	}

	@Override
	public void upgrade(Operations op) {
		op.createTable("document", (table) -> {
			table.column("id", Types.bigint()).identity().primaryKey();
			table.column(this.column, Types.text());
		});
	}

}
