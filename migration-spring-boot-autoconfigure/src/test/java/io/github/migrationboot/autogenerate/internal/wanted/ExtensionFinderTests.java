package io.github.migrationboot.autogenerate.internal.wanted;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ExtensionFinder}.
 */
class ExtensionFinderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			type "vector" does not exist | vector
			Typ »halfvec« existiert nicht | vector
			access method "hnsw" does not exist | vector
			type "geometry" does not exist | postgis
			type "public.geography" does not exist | postgis
			function st_makepoint(integer, integer) does not exist | postgis
			type "raster" does not exist | postgis_raster
			operator class "gin_trgm_ops" does not exist for access method "gin" | pg_trgm
			function uuid_generate_v4() does not exist | uuid-ossp
			data type integer has no default operator class for access method "gist" | btree_gist
			""")
	void nameTellsTheExtension(String message, String extension) {
		assertThat(ExtensionFinder.find(message)).startsWith(extension);
	}

	@ParameterizedTest
	@CsvSource("type \"colour\" does not exist")
	void unknownNameTellsNothing(String message) {
		assertThat(ExtensionFinder.find(message)).isEmpty();
	}

}
