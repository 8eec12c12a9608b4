package io.github.migrationboot.autogenerate.internal.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether a picture says all that a schema holds: what is created from it has the same
 * one.
 */
class CatalogRoundTripIntegrationTests {

	@RegisterExtension
	static final PostgresExtension postgres = PostgresExtension.perClass();

	static Stream<PictureCase> cases() {
		return Stream
			.of(TableCases.types(), TableCases.columns(), TableCases.tables(), TableCases.partitions(),
					ConstraintCases.constraints(), ConstraintCases.indexes(), TypeCases.all(), ProgramCases.views(),
					ProgramCases.routines(), ProgramCases.triggers(), ProgramCases.security())
			.flatMap(List::stream);
	}

	@BeforeEach
	void createExtensions() {
		client().sql("""
				CREATE SCHEMA beside; CREATE EXTENSION citext; CREATE EXTENSION hstore; CREATE EXTENSION ltree;
				CREATE EXTENSION cube; CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gist""").update();
	}

	@AfterEach
	void dropSchemas() {
		client().sql("""
				DROP SCHEMA IF EXISTS one, two, beside CASCADE;
				DROP EXTENSION citext, hstore, ltree, cube, pg_trgm, btree_gist CASCADE""").update();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void schemaThatIsCreatedFromItsPictureIsTheSame(PictureCase example) throws SQLException {
		assumeVersion(example);
		try (Connection connection = postgres.database().reusedDataSource().getConnection()) {
			SchemaCopies copies = new SchemaCopies(connection);
			SchemaPicture picture = copies.create("one", example.body());
			String snapshot = copies.snapshot("one");
			assertThat(copies.copy(picture, "two").objects()).containsExactlyElementsOf(picture.objects());
			assertThat(copies.snapshot("two")).isEqualTo(snapshot);
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void pictureSaysWhatCreatedIt(PictureCase example) throws SQLException {
		Assumptions.assumeTrue(example.said());
		assumeVersion(example);
		try (Connection connection = postgres.database().reusedDataSource().getConnection()) {
			SchemaPicture picture = new SchemaCopies(connection).create("one", example.body());
			List<Operation> said = picture.objects()
				.stream()
				.flatMap((object) -> Stream.concat(Stream.of(object.creation()), object.traits().stream()))
				.toList();
			assertThat(said).containsAll(Operations.record(example.body())
				.stream()
				.filter((operation) -> !(operation instanceof ExecuteSql))
				.toList());
		}
	}

	private static JdbcClient client() {
		return JdbcClient.create(postgres.database().reusedDataSource());
	}

	private static void assumeVersion(PictureCase example) {
		int version = client().sql("SELECT current_setting('server_version_num')::integer / 10000")
			.query(Integer.class)
			.single();
		Assumptions.assumeTrue(version >= example.minimumVersion());
	}

}
