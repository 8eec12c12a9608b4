package io.github.migrationboot.autogenerate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.migrationboot.autogenerate.internal.difference.Difference;
import io.github.migrationboot.test.InstallationRole;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A schema that is as it is wanted has no differences, whatever is in it.
 */
class FalseDifferenceIntegrationTests {

	private static final Path SCHEMAS = Path.of("src/test/resources/io/github/migrationboot/autogenerate/schemas");

	@RegisterExtension
	static final PostgresExtension postgres = PostgresExtension.perClass();

	static List<SchemaFragment> fragments() {
		return SchemaFragment.of(ComparedDatabase.version(postgres.database()));
	}

	static List<Path> schemas() throws IOException {
		try (Stream<Path> files = Files.list(SCHEMAS)) {
			return files.sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("fragments")
	void fragmentIsAsItIs(SchemaFragment fragment) {
		assertUnchanged(new ComparedDatabase(postgres.database().reusedDataSource(), fragment.schemas()),
				fragment.sql());
	}

	@ParameterizedTest
	@MethodSource("schemas")
	void publishedSchemaIsAsItIs(Path file) throws IOException {
		InstallationRole.create(postgres.jdbcClient());
		assertUnchanged(new ComparedDatabase(postgres.database().reusedDataSource(), List.of()),
				Files.readString(file));
	}

	private static void assertUnchanged(ComparedDatabase database, String sql) {
		database.load(sql);
		assertThat(database.compare(sql)).extracting(Difference::describe).isEmpty();
	}

	@Test
	void allFragmentsTogetherAreAsTheyAre() {
		String sql = fragments().stream().map(SchemaFragment::sql).collect(Collectors.joining("\n"));
		List<String> schemas = fragments().stream()
			.flatMap((fragment) -> fragment.schemas().stream())
			.distinct()
			.toList();
		assertUnchanged(new ComparedDatabase(postgres.database().reusedDataSource(), schemas), sql);
	}

}
