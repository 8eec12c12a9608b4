package io.github.migrationboot.internal.writing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Slug} and {@link JavaNames}.
 */
class SlugTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			create documents       | create_documents   | CreateDocuments
			Add HNSW-index (2nd)!  | add_hnsw_index_2nd | AddHNSWIndex2nd
			add createdAt          | add_createdat      | AddCreatedAt
			größe ändern           | größe_ändern       | GrößeÄndern
			''                     | ''                 | ''
			../../etc              | etc                | Etc
			""")
	void wordsMakeNames(String message, String snakeCase, String camelCase) {
		Slug slug = Slug.of(message, 40);
		assertThat(slug.snakeCase()).isEqualTo(snakeCase);
		assertThat(slug.camelCase()).isEqualTo(camelCase);
	}

	@Test
	void longMessageEndsWithAWord() {
		assertThat(Slug.of("add users and groups", 13).snakeCase()).isEqualTo("add_users_and");
		assertThat(Slug.of("add users and groups", 12).snakeCase()).isEqualTo("add_users");
		assertThat(Slug.of("add users and groups", 2).snakeCase()).isEqualTo("ad");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			add users   | AddUsers
			migration   | MigrationRevision
			string      | StringRevision
			2nd try     | Revision2ndTry
			''          | Revision00a1Init
			""")
	void classNameIsNoneThatTheFileNeeds(String message, String expected) {
		assertThat(JavaNames.name(Slug.of(message, 40), "00a1_init")).isEqualTo(expected);
	}

}
