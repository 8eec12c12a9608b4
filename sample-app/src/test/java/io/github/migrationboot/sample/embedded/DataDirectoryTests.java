package io.github.migrationboot.sample.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DataDirectory}.
 */
class DataDirectoryTests {

	private final Path folder;

	DataDirectoryTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void folderIsCreated() throws IOException {
		Path path = this.folder.resolve("below/data");
		new DataDirectory(path).takeOver();
		assertThat(path).isEmptyDirectory();
	}

	@Test
	void folderThatCannotBeWrittenIsToldWithTheVariableToSet() throws IOException {
		// Nobody can, not even root.
		Path path = Files.createFile(this.folder.resolve("file")).resolve("data");
		assertThatExceptionOfType(DataDirectoryNotWritableException.class)
			.isThrownBy(() -> new DataDirectory(path).takeOver())
			.satisfies((ex) -> {
				assertThat(ex.getDescription()).contains("DATABASE_URL is not set", path.toString());
				assertThat(ex.getAction()).startsWith("Set DATABASE_URL, ").contains("--sample.data-directory=");
			});
	}

}
