package io.github.migrationboot.autogenerate.internal.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.AlterSequence;
import io.github.migrationboot.operations.AlterTable;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreateSchema;
import io.github.migrationboot.operations.CreateSequence;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.SequenceOptions;
import io.github.migrationboot.runner.StandaloneOperations;
import io.github.migrationboot.test.CatalogSnapshot;

/**
 * Creates what a picture shows in a schema of another name.
 */
final class SchemaCopies {

	private final Connection connection;

	private final JdbcTemplate jdbc;

	SchemaCopies(Connection connection) {
		this.connection = connection;
		this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
	}

	SchemaPicture create(String schema, Consumer<Operations> body) throws SQLException {
		enter(schema);
		StandaloneOperations.of(body).run(this.connection);
		return read(schema);
	}

	SchemaPicture copy(SchemaPicture picture, String schema) throws SQLException {
		enter(schema);
		// What is beside is part of both pictures.
		this.jdbc.execute("DROP SCHEMA IF EXISTS beside CASCADE; CREATE SCHEMA beside");
		Map<DatabaseObject, SchemaObject> done = new LinkedHashMap<>();
		List<Operation> last = new ArrayList<>();
		picture.objects().forEach((object) -> create(object, picture, done, last));
		last.forEach(this::run);
		return read(schema);
	}

	/**
	 * Describe a schema in another way than the reader does.
	 */
	String snapshot(String schema) {
		this.jdbc.execute("SET search_path = \"" + schema + "\", public");
		return CatalogSnapshot.take(JdbcClient.create(this.jdbc), schema, Set.of()).replace(schema + ".", "");
	}

	private void enter(String schema) {
		this.jdbc.execute("CREATE SCHEMA \"" + schema + "\"; SET search_path = \"" + schema + "\", public");
	}

	private SchemaPicture read(String schema) throws SQLException {
		return new CatalogReader().read(this.connection, new CatalogScope(schema, List.of("beside"), Set.of()));
	}

	private void create(SchemaObject object, SchemaPicture picture, Map<DatabaseObject, SchemaObject> done,
			List<Operation> last) {
		if (done.putIfAbsent(object.name(), object) != null) {
			return;
		}
		for (DatabaseObject required : object.requires()) {
			SchemaObject other = picture.find(required);
			if (other == null) {
				throw new AssertionError(object.name() + " requires " + required + ", which is not in the picture.");
			}
			create(other, picture, done, last);
		}
		if (object.creation() instanceof CreateTable table) {
			// Two tables may refer to each other.
			List<Constraint> keys = table.constraints()
				.stream()
				.filter(Constraint.ForeignKey.class::isInstance)
				.toList();
			run(new CreateTable(table.table(), table.columns(),
					table.constraints().stream().filter((constraint) -> !keys.contains(constraint)).toList(),
					table.options(), table.comment(), false));
			keys.forEach(
					(key) -> last.add(new AlterTable(table.table(), List.of(new AddConstraint(table.table(), key)))));
		}
		else if (object.creation() instanceof CreateSequence sequence && sequence.ownedBy() != null) {
			// The column's default may need the sequence.
			run(new CreateSequence(sequence.name(), sequence.options(), null, false));
			last.add(new AlterSequence(sequence.name(), SequenceOptions.NONE, sequence.ownedBy(), null, List.of()));
		}
		else if (!(object.creation() instanceof CreateSchema)) {
			run(object.creation());
		}
		last.addAll(object.traits());
	}

	private void run(Operation operation) {
		PostgresRenderer.render(operation).forEach((statement) -> this.jdbc.execute(statement.sql()));
	}

}
