package io.github.migrationboot.internal.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Editor}. The editor is a program of the JDK's, which is there wherever
 * the tests run.
 */
class EditorTests {

	private static final String EDIT = """
			import java.nio.file.*;
			class Edit {
				public static void main(String[] args) throws Exception {
					for (int i = 1; i < args.length; i++) {
						Files.writeString(Path.of(args[i]), args[0] + i);
					}
					System.exit(args[0].equals("bad") ? 3 : 0);
				}
			}
			""";

	private final Path first;

	private final Path second;

	private final String editor;

	EditorTests(@TempDir Path folder) throws IOException {
		this.first = Files.writeString(folder.resolve("a b.sql"), "text");
		this.second = Files.writeString(folder.resolve("c.sql"), "text");
		Path program = Files.writeString(folder.resolve("Edit.java"), EDIT);
		this.editor = "\"%s\" \"%s\" ".formatted(Path.of(System.getProperty("java.home"), "bin", "java"), program);
	}

	@Test
	void visualEditsAllFilesAtOnceAndComesBeforeEditor() {
		new Editor(Map.of("VISUAL", this.editor + "good", "EDITOR", this.editor + "other"))
			.open(List.of(this.first, this.second));
		assertThat(this.first).hasContent("good1");
		assertThat(this.second).hasContent("good2");
	}

	@Test
	void editorThatFailsIsReported() {
		assertThatExceptionOfType(EditorException.class)
			.isThrownBy(
					() -> new Editor(Map.of("VISUAL", " ", "EDITOR", this.editor + "bad")).open(List.of(this.second)))
			.withMessageContaining("ended with 3")
			.satisfies((ex) -> assertThat(ex.getFiles()).containsExactly(this.second));
		assertThat(this.second).hasContent("bad1");
	}

	@Test
	void missingEditorIsReportedWithTheFile() {
		assertThatExceptionOfType(EditorException.class)
			.isThrownBy(() -> new Editor(Map.of()).open(List.of(this.first)))
			.withMessageContainingAll(this.first.toString(), "neither VISUAL nor EDITOR is set");
		assertThatExceptionOfType(EditorException.class)
			.isThrownBy(() -> new Editor(Map.of("EDITOR", "no-such-editor")).open(List.of(this.first)))
			.withMessageContaining("no-such-editor")
			.withCauseInstanceOf(IOException.class);
	}

}
