package io.github.migrationboot.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.autogenerate.internal.catalog.CatalogReader;
import io.github.migrationboot.autogenerate.internal.catalog.CatalogScope;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.autogenerate.internal.difference.ComparisonScope;
import io.github.migrationboot.autogenerate.internal.difference.Difference;
import io.github.migrationboot.autogenerate.internal.difference.PlanOptions;
import io.github.migrationboot.autogenerate.internal.difference.RevisionPlan;
import io.github.migrationboot.autogenerate.internal.difference.SchemaComparison;
import io.github.migrationboot.autogenerate.internal.wanted.ComparedSchemas;
import io.github.migrationboot.autogenerate.internal.wanted.Comparison;
import io.github.migrationboot.autogenerate.internal.wanted.Pictures;
import io.github.migrationboot.autogenerate.internal.wanted.ScratchSchema;
import io.github.migrationboot.autogenerate.internal.wanted.WantedScript;
import io.github.migrationboot.internal.sql.ArrayCasts;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.internal.sql.StatementSplitter;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.TestDatabase;

/**
 * A database whose schema is compared with one that is wanted.
 *
 * @param dataSource where connections to the database come from, which may be one
 * @param schemas the schemas to compare beside the default one
 */
record ComparedDatabase(DataSource dataSource, List<String> schemas) {

	/**
	 * Tables go first, because the server cannot drop an index whose operator class has
	 * parameters after the function that knows them.
	 */
	private static final String EMPTY = """
			RESET ALL;
			DO $$
			DECLARE
				name text;
			BEGIN
				FOR name IN SELECT format('%I.%I', nspname, relname) FROM pg_class c
					JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind IN ('r', 'p') AND c.oid >= 16384 LOOP
					EXECUTE 'DROP TABLE IF EXISTS ' || name || ' CASCADE';
				END LOOP;
				FOR name IN SELECT quote_ident(extname) FROM pg_extension WHERE extname <> 'plpgsql' LOOP
					EXECUTE 'DROP EXTENSION IF EXISTS ' || name || ' CASCADE';
				END LOOP;
				FOR name IN SELECT quote_ident(nspname) FROM pg_namespace
					WHERE nspname <> 'information_schema' AND nspname !~ '^pg_' LOOP
					EXECUTE 'DROP SCHEMA ' || name || ' CASCADE';
				END LOOP;
			END $$;
			CREATE SCHEMA public;
			SET client_min_messages = warning;
			""";

	/**
	 * Return the version of a database's server.
	 * @param database the database
	 * @return the major version
	 */
	static int version(TestDatabase database) {
		return version(database.reusedDataSource());
	}

	private static int version(DataSource dataSource) {
		return JdbcClient.create(dataSource)
			.sql("SELECT current_setting('server_version_num')::integer / 10000")
			.query(Integer.class)
			.single();
	}

	/**
	 * Make the database hold a schema and nothing else.
	 * @param sql what creates it
	 */
	void load(String sql) {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(EMPTY);
			for (String schema : sql.isBlank() ? List.<String>of() : this.schemas) {
				statement.execute("CREATE SCHEMA " + statement.enquoteIdentifier(schema, true));
			}
			// The driver's own way to split a script ends functions too early.
			for (SqlStatement part : StatementSplitter.splitForeign(sql)) {
				statement.execute(part.sql());
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Read what the database has and what is wanted.
	 * @param sql what creates what is wanted
	 * @return both sides
	 */
	Pictures read(String sql) {
		Comparison comparison = Comparison.of(new ComparedSchemas(null, this.schemas),
				List.of(WantedScript.parse("the corpus", sql)));
		return new ScratchSchema(this.dataSource).read(comparison, this::read);
	}

	private SchemaPicture read(Connection connection, String defaultSchema) {
		Set<QualifiedName> own = CatalogSnapshot.OWN_TABLES.stream()
			.map((name) -> new QualifiedName(null, name))
			.collect(Collectors.toSet());
		try {
			return new CatalogReader().read(connection, new CatalogScope(defaultSchema, this.schemas, own));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Compare the database with what is wanted.
	 * @param sql what creates what is wanted
	 * @return the differences
	 */
	List<Difference> compare(String sql) {
		Pictures pictures = read(sql);
		return compare(pictures);
	}

	/**
	 * Compare what has been read.
	 * @param pictures both sides
	 * @return the differences
	 */
	List<Difference> compare(Pictures pictures) {
		return SchemaComparison.compare(pictures.actual(), pictures.wanted(),
				ComparisonScope.everything(version(this.dataSource)));
	}

	/**
	 * Plan what makes the database as it is wanted, with drops.
	 * @param sql what creates what is wanted
	 * @return the plan
	 */
	RevisionPlan plan(String sql) {
		Pictures pictures = read(sql);
		return plan(compare(pictures), pictures);
	}

	/**
	 * Plan what makes the one side of the other, with drops.
	 * @param differences what differs
	 * @param pictures both sides
	 * @return the plan
	 */
	static RevisionPlan plan(List<Difference> differences, Pictures pictures) {
		return RevisionPlan.of(differences, pictures.actual(), pictures.wanted(), PlanOptions.allowDrops(true));
	}

	/**
	 * Describe what the compared schemas hold, by other means than those that are tested.
	 * @return the text
	 */
	String snapshot() {
		JdbcClient client = JdbcClient.create(this.dataSource);
		StringBuilder snapshot = new StringBuilder(CatalogSnapshot.take(client));
		this.schemas.forEach((schema) -> snapshot.append("schema " + schema + "\n")
			.append(CatalogSnapshot.take(client, schema, Set.of())));
		return snapshot.toString().lines().map(ComparedDatabase::spread).collect(Collectors.joining("\n"));
	}

	/**
	 * Most lines are no statements that could be taken apart.
	 */
	private static String spread(String line) {
		return line.contains("(ARRAY[") ? ArrayCasts.spread(line) : line;
	}

}
