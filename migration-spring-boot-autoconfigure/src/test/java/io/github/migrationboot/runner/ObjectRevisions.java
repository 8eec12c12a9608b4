package io.github.migrationboot.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import io.github.migrationboot.operations.ObjectFilesBuilder;

/**
 * Views, routines, triggers and policies as files, and revisions that change them.
 */
final class ObjectRevisions {

	static final TestRevision TABLES = TestRevision.sql("tables", "", """
			CREATE TABLE customers (id integer PRIMARY KEY, name text, last_order date, changed timestamptz);
			ALTER TABLE customers ENABLE ROW LEVEL SECURITY;
			INSERT INTO customers VALUES (1, 'a', '2020-01-01'), (2, 'b', '2030-01-01')""", "DROP TABLE customers");

	private final Path folder;

	/**
	 * Write the files.
	 * @param folder where to
	 */
	ObjectRevisions(Path folder) throws IOException {
		this.folder = folder;
		write("is_active.1", "function is_active(date)", "", """
				CREATE OR REPLACE FUNCTION is_active(last_order date) RETURNS boolean
				LANGUAGE sql IMMUTABLE AS $$ SELECT last_order > '2025-01-01' -- $object$ $$;""");
		write("is_active.2", "function is_active(date)", "", """
				CREATE OR REPLACE FUNCTION is_active(last_order date) RETURNS boolean
				LANGUAGE sql IMMUTABLE AS $$ SELECT last_order > '2015-01-01' $$;""");
		write("is_active.3", "function is_active(date)", "", """
				CREATE OR REPLACE FUNCTION is_active(last_order date) RETURNS integer
				LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;""");
		write("active.1", "view active", "is_active",
				"CREATE OR REPLACE VIEW active AS SELECT id FROM customers WHERE is_active(last_order);");
		write("active.2", "view active", "is_active",
				"CREATE OR REPLACE VIEW active AS SELECT id, name FROM customers WHERE is_active(last_order);");
		write("active.3", "view active", "is_active",
				"CREATE OR REPLACE VIEW active AS SELECT id, name FROM customers WHERE is_active(last_order) = 1;");
		write("names.1", "view names", "active", "CREATE OR REPLACE VIEW names AS SELECT id AS name FROM active;");
		write("totals.1", "materialized view totals", "active", """
				CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS customers FROM active;
				CREATE UNIQUE INDEX totals_customers ON totals (customers);""");
		write("totals.2", "materialized view totals", "active", """
				CREATE MATERIALIZED VIEW totals AS SELECT max(id) AS id FROM active;
				CREATE UNIQUE INDEX totals_id ON totals (id);""");
		write("touched.1", "function touched()", "", """
				CREATE OR REPLACE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS
				$$ BEGIN NEW.changed := now(); RETURN NEW; END $$;""");
		write("touch.1", "trigger touch on customers", "touched",
				"CREATE TRIGGER touch BEFORE UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION touched();");
		write("touch.2", "trigger touch on customers", "touched", """
				CREATE OR REPLACE TRIGGER touch BEFORE INSERT OR UPDATE ON customers
				FOR EACH ROW EXECUTE FUNCTION touched();""");
		write("own.1", "policy own on customers", "is_active",
				"CREATE POLICY own ON customers USING (is_active(last_order));");
		write("own.2", "policy own on customers", "is_active",
				"CREATE POLICY own ON customers USING (is_active(last_order) AND id > 0);");
		write("own.3", "policy own on customers", "is_active",
				"CREATE POLICY own ON customers USING (is_active(last_order) > 0);");
	}

	/**
	 * Return revisions that do everything that can be done with the files.
	 */
	TestRevision[] all() {
		return new TestRevision[] { TABLES,
				revision("create", "tables",
						(objects) -> objects.create("totals", 1)
							.create("names", 1)
							.create("active", 1)
							.create("own", 1)
							.create("touch", 1)
							.create("touched", 1)
							.create("is_active", 1)),
				revision("in_place", "create", (objects) -> objects.replace("is_active", 2)),
				revision("more_columns", "in_place", (objects) -> objects.drop("names", 1).drop("totals", 1)),
				revision("column", "more_columns", (objects) -> objects.replace("active", 2)),
				revision("alone", "column",
						(objects) -> objects.create("totals", 2).replace("touch", 2).replace("own", 2)),
				revision("result", "alone",
						(objects) -> objects.replace("own", 3)
							.replace("active", 3)
							.rebuild("totals", 2)
							.replace("is_active", 3)) };
	}

	TestRevision revision(String id, String parent, Consumer<ObjectFilesBuilder> body) {
		return TestRevision.of(id, parent,
				(op) -> op.changeObjects((objects) -> body.accept(objects.location("file:" + this.folder))));
	}

	void write(String file, String object, String requires, String sql) throws IOException {
		Files.writeString(this.folder.resolve(file + ".sql"),
				"-- object: %s\n-- requires: %s\n\n%s\n".formatted(object, requires, sql));
	}

}
