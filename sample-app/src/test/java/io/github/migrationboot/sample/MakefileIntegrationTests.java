package io.github.migrationboot.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * A target of the Makefile with the jar itself, as {@link MakefileTests} cannot tell what
 * that makes of the arguments.
 */
@DisabledOnOs(OS.WINDOWS)
class MakefileIntegrationTests {

	@Test
	void newRevisionIsWrittenWherePgvectorMakesTwoHeads(@TempDir Path directory) throws Exception {
		assumeThat(Files.isExecutable(Path.of("/usr/bin/make"))).as("make is there").isTrue();
		SampleProject project = SampleProject.copy(directory.resolve("shop"));
		String jar = System.getProperty("sample.jar");
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		ProcessBuilder builder = new ProcessBuilder(List.of("make", "--file=" + Path.of("Makefile").toAbsolutePath(),
				"--old-file=" + jar, "MVN=false", "JAR=" + jar, "JAVA=" + java + " -XX:TieredStopAtLevel=1", "mig-new",
				"m=add users", "head=0001@head"));
		builder.environment().put("DATABASE_URL", "postgresql://nobody:secret@localhost:1/none");
		builder.environment().put("SAMPLE_VECTOR", "true");
		Process process = builder.directory(project.folder().toFile()).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).as(output).isZero();
		Path file = project.path(SampleProject.REVISIONS.resolve("AddUsers.java"));
		assertThat(output).contains("Generating " + file + " ...  done\n");
		assertThat(file).content().contains("downRevision = \"0004_hash_chunks\", message = \"add users\"");
	}

}
