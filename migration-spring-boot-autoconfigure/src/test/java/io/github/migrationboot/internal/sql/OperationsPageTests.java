package io.github.migrationboot.internal.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page about operations shows what the tests run, and the tests leave nothing out.
 * The examples are written anew with {@code -Drecreate=true}.
 */
class OperationsPageTests {

	private static final Path PAGE = Path.of("..", "docs", "operations.md");

	private static final Pattern EXAMPLE = Pattern
		.compile("(<!-- example: ([^>]+) -->\n)(```java\n.*?\n```\n+```sql\n.*?\n```\n)?", Pattern.DOTALL);

	/**
	 * What the server of the tests does not have, or what has no SQL of its own.
	 */
	private static final Set<String> TESTED_ELSEWHERE = Set.of("vector", "halfvec", "sparsevec", "geometry",
			"geography", "finalizing", "irreversible");

	private final CaseSources sources = new CaseSources();

	@Test
	void everyExampleIsWhatTheTestsRunAndTheSqlIsWhatItGives() throws IOException {
		Map<String, String> sql = OperationCases.all()
			.stream()
			.collect(Collectors.toMap(OperationCase::name, OperationsPageTests::shown));
		String page = Files.readString(PAGE);
		String wanted = EXAMPLE.matcher(page).replaceAll((match) -> {
			String name = match.group(2);
			assertThat(sql).containsKey(name);
			return Matcher.quoteReplacement("%s```java\n%s\n```\n\n```sql\n%s```\n".formatted(match.group(1),
					this.sources.get(name).replace("\t", "    "), sql.get(name)));
		});
		if (Boolean.getBoolean("recreate")) {
			Files.writeString(PAGE, wanted);
		}
		assertThat(Files.readString(PAGE)).isEqualTo(wanted);
	}

	@Test
	void everyOperationIsOnThePage() throws IOException {
		String page = Files.readString(PAGE);
		assertThat(operations().map(JavaMethod::getName)).hasSizeGreaterThan(20)
			.allSatisfy((name) -> assertThat(page.contains("." + name + "(")).as(name).isTrue());
	}

	@Test
	void everyParameterOfEveryOperationIsTested() {
		String source = this.sources.all();
		assertThat(Stream.concat(operations(), builderMethods())
			.map(JavaMethod::getName)
			.filter((name) -> !TESTED_ELSEWHERE.contains(name))).hasSizeGreaterThan(80)
			.allSatisfy((name) -> assertThat(Pattern.compile("\\b" + name + "\\(").matcher(source).find()).as(name)
				.isTrue());
	}

	private static String shown(OperationCase example) {
		int version = example.minimumVersion();
		return ((version > 0) ? "-- PostgreSQL " + version + " or newer\n" : "") + example.sql();
	}

	private static Stream<JavaMethod> operations() {
		return types().filter((type) -> type.getSimpleName().endsWith("Operations"))
			.flatMap(OperationsPageTests::publicMethods);
	}

	private static Stream<JavaMethod> builderMethods() {
		return types()
			.filter((type) -> type.getSimpleName().endsWith("Builder") || type.getSimpleName().equals("Types"))
			.flatMap(OperationsPageTests::publicMethods);
	}

	private static Stream<JavaMethod> publicMethods(JavaClass type) {
		return type.getMethods()
			.stream()
			.filter((method) -> method.getModifiers().contains(JavaModifier.PUBLIC)
					&& !method.getModifiers().contains(JavaModifier.SYNTHETIC) && !method.getName().equals("record"));
	}

	private static Stream<JavaClass> types() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("io.github.migrationboot.operations")
			.stream();
	}

}
