package io.github.migrationboot.autogenerate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.migrationboot.autogenerate.internal.difference.Difference;
import io.github.migrationboot.autogenerate.internal.difference.RevisionPlan;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.script.RevisionScript;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each fragment of the corpus, and all of them together: the revision that is written for
 * it in Java makes it of an empty database, and its downgrade leaves an empty one; the
 * revision that is written in SQL, if that can hold it, to drop it leaves an empty
 * database, and its downgrade brings all of it back. With {@code -Dfragments=…} only
 * those whose names match.
 */
class AutogenerateRoundTripIntegrationTests {

	private static final String ALL = "all fragments together";

	@RegisterExtension
	static final PostgresExtension postgres = PostgresExtension.perClass();

	private static Path folder = Path.of("");

	private static Map<String, RevisionScript> creations = Map.of();

	private static final Map<List<String>, String> EMPTY = new HashMap<>();

	@BeforeAll
	static void writeInJava(@TempDir Path temporaryFolder) {
		folder = temporaryFolder;
		Map<String, RevisionPlan> plans = new LinkedHashMap<>();
		for (SchemaFragment fragment : fragments()) {
			ComparedDatabase database = database(fragment.schemas());
			database.load("");
			EMPTY.computeIfAbsent(fragment.schemas(), (schemas) -> database.snapshot());
			plans.put(className(fragment), database.plan(fragment.sql()));
		}
		creations = WrittenRevision.inJava(folder, plans);
	}

	private static String className(SchemaFragment fragment) {
		return "Of_" + fragment.name().replaceAll("\\W", "_");
	}

	private static ComparedDatabase database(List<String> schemas) {
		return new ComparedDatabase(postgres.database().reusedDataSource(), schemas);
	}

	static List<SchemaFragment> fragments() {
		List<SchemaFragment> fragments = new ArrayList<>(
				SchemaFragment.of(ComparedDatabase.version(postgres.database())));
		String all = fragments.stream()
			.filter((fragment) -> !fragment.inJavaOnly())
			.map(SchemaFragment::sql)
			.collect(Collectors.joining("\n"));
		List<String> schemas = fragments.stream().flatMap((item) -> item.schemas().stream()).distinct().toList();
		fragments.add(new SchemaFragment(ALL, 0, schemas, "", false, all));
		Pattern wanted = Pattern.compile(System.getProperty("fragments", ""));
		return fragments.stream().filter((fragment) -> wanted.matcher(fragment.name()).find()).toList();
	}

	private static String empty(SchemaFragment fragment) {
		return Objects.requireNonNull(EMPTY.get(fragment.schemas()));
	}

	/**
	 * An extension that is not wanted is left alone, as others may use it.
	 */
	private static String withoutExtensions(String snapshot) {
		return snapshot.lines().filter((line) -> !line.startsWith("extension ")).collect(Collectors.joining("\n"));
	}

	/**
	 * A line of a text may be what divides a file in SQL.
	 */
	private static RevisionScript removal(SchemaFragment fragment, RevisionPlan plan) {
		if (fragment.inJavaOnly()) {
			return Objects.requireNonNull(
					WrittenRevision.inJava(folder.resolve("removal"), Map.of("Removal", plan)).get("Removal"));
		}
		return WrittenRevision.inSql(folder, "removal", plan);
	}

	@ParameterizedTest
	@MethodSource("fragments")
	void whatIsWrittenCreatesAndDropsItAndIsUndone(SchemaFragment fragment) {
		ComparedDatabase database = database(fragment.schemas());
		database.load(fragment.sql());
		String full = database.snapshot();
		Migrations removal = DraftRevision.migrations(postgres.dataSource(), removal(fragment, database.plan("")));
		removal.upgrade();
		String dropped = database.snapshot();
		removal.downgrade("base");
		assertThat(database.snapshot()).isEqualTo(full);
		assertThat(withoutExtensions(dropped)).isEqualTo(empty(fragment));
		database.load("");
		Migrations creation = DraftRevision.migrations(postgres.dataSource(),
				Objects.requireNonNull(creations.get(className(fragment))));
		creation.upgrade();
		assertThat(database.snapshot()).isEqualTo(full);
		assertThat(database.compare(fragment.sql())).extracting(Difference::describe).isEmpty();
		creation.downgrade("base");
		assertThat(withoutExtensions(database.snapshot())).isEqualTo(empty(fragment));
	}

}
