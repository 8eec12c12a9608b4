package io.github.migrationboot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documentation names everything there is.
 */
class DocumentationTests {

	private static final Path DOCS = Path.of("..", "docs");

	@Test
	void everyErrorHasAHeading() throws IOException {
		List<String> headings = Files.readAllLines(DOCS.resolve("errors.md"))
			.stream()
			.filter((line) -> line.startsWith("### "))
			.map((line) -> line.substring(4))
			.toList();
		List<String> errors = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("io.github.migrationboot")
			.stream()
			.filter((type) -> type.isAssignableTo(MigrationException.class)
					&& !type.isEquivalentTo(MigrationException.class))
			.map(JavaClass::getSimpleName)
			.toList();
		assertThat(errors).hasSizeGreaterThan(30);
		assertThat(headings).containsExactlyInAnyOrderElementsOf(errors);
	}

	@Test
	void everyKeyIsInTheConfigurationPageAndHasADescription() throws IOException {
		String page = Files.readString(DOCS.resolve("configuration.md"));
		List<Map<String, Object>> properties = properties();
		assertThat(properties).hasSizeGreaterThan(15).allSatisfy((property) -> {
			assertThat(page).contains("`" + property.get("name") + "`");
			assertThat(String.valueOf(property.get("description"))).endsWith(".");
		});
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> properties() throws IOException {
		try (InputStream metadata = MigrationException.class
			.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
			assertThat(metadata).isNotNull();
			String json = new String(metadata.readAllBytes(), StandardCharsets.UTF_8);
			return (List<Map<String, Object>>) Objects
				.requireNonNull(JsonParserFactory.getJsonParser().parseMap(json).get("properties"));
		}
	}

}
