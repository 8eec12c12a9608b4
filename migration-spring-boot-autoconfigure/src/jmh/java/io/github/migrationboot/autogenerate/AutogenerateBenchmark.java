package io.github.migrationboot.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import io.github.migrationboot.autogenerate.internal.catalog.CatalogReader;
import io.github.migrationboot.autogenerate.internal.catalog.CatalogScope;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.autogenerate.internal.difference.ComparisonScope;
import io.github.migrationboot.autogenerate.internal.difference.Difference;
import io.github.migrationboot.autogenerate.internal.difference.PlanOptions;
import io.github.migrationboot.autogenerate.internal.difference.RevisionPlan;
import io.github.migrationboot.autogenerate.internal.difference.SchemaComparison;
import io.github.migrationboot.autogenerate.internal.wanted.Pictures;
import io.github.migrationboot.test.PostgresExtension;

/**
 * How long a comparison takes: all of it, reading one side, and what is done in memory.
 * The database is as it is wanted, with tables of ten columns, on the server that the
 * tests have.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = { "-XX:+UseSerialGC", "-Xms1g", "-Xmx1g" })
public class AutogenerateBenchmark {

	/**
	 * The number of tables.
	 */
	@Param({ "10", "100", "1000" })
	public int size;

	private final PostgresExtension postgres = PostgresExtension.perClass();

	private String script = "";

	private SchemaPicture actual = new SchemaPicture(List.of());

	private SchemaPicture wanted = new SchemaPicture(List.of());

	/**
	 * Make the tables, and read both sides.
	 * @throws SQLException if the database cannot be reached
	 */
	@Setup(Level.Trial)
	public void prepare() throws SQLException {
		this.postgres.open();
		this.script = new LargeSchema(this.size).script();
		try (Connection connection = this.postgres.connection(); Statement statement = connection.createStatement()) {
			statement.execute(this.script);
		}
		Pictures pictures = database().read(this.script);
		this.actual = pictures.actual();
		this.wanted = pictures.wanted();
	}

	/**
	 * Drop the database.
	 */
	@TearDown(Level.Trial)
	public void drop() {
		this.postgres.close();
	}

	private ComparedDatabase database() {
		return new ComparedDatabase(this.postgres.dataSource(), List.of());
	}

	/**
	 * Connect, read the database, create what is wanted, read that, and compare.
	 * @return no difference
	 */
	@Benchmark
	public List<Difference> compare() {
		return database().compare(this.script);
	}

	/**
	 * Connect, and read the database.
	 * @return what it has
	 * @throws SQLException if the database cannot be reached
	 */
	@Benchmark
	public SchemaPicture read() throws SQLException {
		try (Connection connection = this.postgres.connection()) {
			return new CatalogReader().read(connection, new CatalogScope("public", List.of(), Set.of()));
		}
	}

	/**
	 * Compare what has been read.
	 * @return no difference
	 */
	@Benchmark
	public List<Difference> comparePictures() {
		return SchemaComparison.compare(this.actual, this.wanted, ComparisonScope.everything());
	}

	/**
	 * Compare nothing with everything, and plan what creates it.
	 * @return the plan
	 */
	@Benchmark
	public RevisionPlan planEverything() {
		SchemaPicture nothing = new SchemaPicture(List.of());
		return RevisionPlan.of(SchemaComparison.compare(nothing, this.wanted, ComparisonScope.everything()), nothing,
				this.wanted, PlanOptions.allowDrops(true));
	}

}
