package io.github.migrationboot.internal.writing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.script.RevisionKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Template}, and for the names that a user configures.
 */
class TemplateTests {

	private static final NewRevision FIRST = new NewRevision("add users", List.of(RevisionTarget.HEAD), false,
			List.of(), List.of(), "a1", null, null, null);

	private static WritingSettings settings(RevisionKind kind, String name, @Nullable String template) {
		Resource resource = (template != null) ? new ByteArrayResource(template.getBytes(StandardCharsets.UTF_8))
				: null;
		return new WritingSettings(kind, NamePattern.ofId("{hash}"),
				NamePattern.ofFile((kind == RevisionKind.SQL) ? name : "{id}"),
				NamePattern.ofClass((kind == RevisionKind.JAVA) ? name : "{name}"), 40, ZoneOffset.ofHours(2), resource,
				resource, List.of());
	}

	@Test
	void furtherLinesAreIndentedAsTheirPlaceholder() {
		Template template = new Template("t", "{\n\t\t${body}\n\t$${x} ${body}\n}\n\n");
		assertThat(template.fill(Map.of("body", "a;\n\nb $1 \\;"), Set.of()))
			.isEqualTo("{\n\t\ta;\n\n\t\tb $1 \\;\n\t${x} a;\n\nb $1 \\;\n}\n");
	}

	@Test
	void placeholderThatDoesNotExistOrIsMissingIsRefused() {
		Template template = new Template("mine", "${class} ${clas} $${package}");
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(() -> template.fill(Map.of("class", "A", "package", "p"), Set.of("class", "package")))
			.withMessage("The template mine has placeholders that do not exist: ${clas}, and lacks ${package}.")
			.satisfies((ex) -> {
				assertThat(ex.getUnknown()).containsExactly("clas");
				assertThat(ex.getMissing()).containsExactly("package");
			});
	}

	@Test
	void templateThatWouldLoseTheHeaderIsRefused(@TempDir Path folder) {
		TestProject project = TestProject.at(folder).with("src/main/.keep", "");
		assertThatExceptionOfType(InvalidTemplateException.class)
			.isThrownBy(
					() -> project.write(settings(RevisionKind.SQL, "{id}", "-- revision: ${id}\n-- upgrade\n"), FIRST))
			.satisfies((ex) -> assertThat(ex.getMissing()).containsExactly("header"));
		assertThat(project.files("src")).hasSize(1);
	}

	@Test
	void classIsWrittenAsTheTemplateOfItsUserSays(@TempDir Path folder) throws Exception {
		TestProject project = TestProject.at(folder).with("src/main/.keep", "");
		WrittenRevision written = project.write(settings(RevisionKind.JAVA, "V{year}{id}{name}", """
				// Copyright
				${package}

				${imports}

				/** ${message}. */
				${annotation}
				public final class ${class} implements Migration {
				  @Override public void upgrade(Operations op) {
				    ${upgrade}
				  }
				}
				"""), FIRST);
		assertThat(written.file()).hasFileName("V2026a1AddUsers.java");
		assertThat(Files.readString(written.file())).startsWith("// Copyright\npackage com.acme.shop.revisions;\n")
			.contains(
					"/** add users. */\n@Revision(id = \"a1\", message = \"add users\")\npublic final class V2026a1AddUsers");
		assertThat(project.catalogue().graph().head()).isNotNull();
	}

	@Test
	void fileIsWrittenInTheFolderThatThePatternSays(@TempDir Path folder) {
		TestProject project = TestProject.at(folder).with("src/main/.keep", "");
		WrittenRevision written = project.write(settings(RevisionKind.SQL, "{year}/{month}/{day}_{hour}_{slug}", null),
				FIRST);
		assertThat(folder.relativize(written.file()))
			.isEqualTo(Path.of("src/main/resources/db/revisions/2026/11/22_00_add_users.sql"));
		assertThat(project.catalogue().graph().size()).isEqualTo(1);
	}

	@Test
	void nameThatNoFileCanHaveIsRefused(@TempDir Path folder) {
		TestProject project = TestProject.at(folder).with("src/main/.keep", "");
		for (String name : List.of("../{slug}", "a:{slug}", "/{slug}", "{slug}//x")) {
			assertThatExceptionOfType(InvalidFileNameException.class).as(name)
				.isThrownBy(() -> project.write(settings(RevisionKind.SQL, name, null), FIRST));
		}
		for (String name : List.of("a b", "2{name}", "Migration", "x.{name}")) {
			assertThatExceptionOfType(InvalidFileNameException.class).as(name)
				.isThrownBy(() -> project.write(settings(RevisionKind.JAVA, name, null), FIRST));
		}
		assertThat(project.files("src")).hasSize(1);
	}

	@Test
	void templateThatIsNotThereIsRefused(@TempDir Path folder) {
		TestProject project = TestProject.at(folder).with("src/main/.keep", "");
		WritingSettings settings = new WritingSettings(RevisionKind.SQL, NamePattern.ofId("{hash}"),
				NamePattern.ofFile("{id}"), NamePattern.ofClass("{name}"), 40, ZoneOffset.UTC, null,
				new FileSystemResource(folder.resolve("none.sql")), List.of());
		assertThatExceptionOfType(InvalidTemplateException.class).isThrownBy(() -> project.write(settings, FIRST))
			.withMessageContaining("none.sql");
		assertThat(project.files("src")).hasSize(1);
	}

}
