package io.github.migrationboot.internal.writing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.spring.javaformat.config.IndentationStyle;
import io.spring.javaformat.config.JavaBaseline;
import io.spring.javaformat.config.JavaFormatConfig;
import io.spring.javaformat.formatter.FileFormatter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.RevisionKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Shows that Spring's formatter changes nothing of a written class, whether its project
 * is indented with tabs or with blanks.
 */
class JavaSourceFormatTests {

	private static final RevisionBody CREATE = new RevisionBody(
			List.of("static io.github.migrationboot.operations.Types.text"), """
					op.createTable("users", (table) -> {
						table.column("name", text()).notNull();
					});""", "op.reverse(this::upgrade);", true);

	private final Path folder;

	JavaSourceFormatTests(@TempDir Path folder) {
		this.folder = folder;
	}

	private static List<String> ids(int count, int length) {
		return IntStream.range(0, count).mapToObj(("%0" + length + "d")::formatted).toList();
	}

	private static RevisionNode node(int idLength, int parents, int dependencies, int labels, int messageLength) {
		return new RevisionNode("f".repeat(idLength), ids(parents, idLength), ids(dependencies, 12), ids(labels, 5),
				"m".repeat(messageLength), "");
	}

	/**
	 * The message, the ids and the names go through the end of the line one by one. With
	 * more than eight parents or six dependencies the formatter breaks in other places.
	 */
	private static Stream<RevisionNode> nodes() {
		return Stream
			.of(IntStream.rangeClosed(40, 60).mapToObj((length) -> node(12, 1, 0, 0, length)),
					IntStream.rangeClosed(95, 115).mapToObj((length) -> node(12, 1, 0, 0, length)),
					IntStream.rangeClosed(25, 45).mapToObj((length) -> node(length, 1, 1, 2, 30)),
					IntStream.rangeClosed(95, 105).mapToObj((length) -> node(length, 1, 1, 2, 30)),
					IntStream.rangeClosed(0, 8).mapToObj((count) -> node(12, count, 0, 0, 20)),
					IntStream.rangeClosed(0, 6).mapToObj((count) -> node(4, 2, count, count, 20)))
			.flatMap(Function.identity());
	}

	@ParameterizedTest
	@EnumSource(IndentationStyle.class)
	void formatterOfSpringChangesNothing(IndentationStyle style) throws Exception {
		String indentation = (style == IndentationStyle.TABS) ? "\t" : "    ";
		FileFormatter formatter = new FileFormatter(JavaFormatConfig.of(JavaBaseline.V17, style));
		for (RevisionNode node : nodes().toList()) {
			RevisionBody body = switch (node.downRevisions().size()) {
				case 0 -> RevisionBody.toWrite(RevisionKind.JAVA);
				case 1 -> new RevisionBody(CREATE.imports(), CREATE.upgrade(), CREATE.downgrade(), false);
				default -> CREATE;
			};
			String text = new JavaSource("com.acme.shop.revisions", "AddUsers", node, body)
				.render(JavaSource.template(indentation), indentation);
			Path file = Files.writeString(this.folder.resolve("AddUsers.java"), text);
			assertThat(formatter.formatFile(file.toFile(), StandardCharsets.UTF_8).getFormattedContent())
				.isEqualTo(text);
		}
	}

}
