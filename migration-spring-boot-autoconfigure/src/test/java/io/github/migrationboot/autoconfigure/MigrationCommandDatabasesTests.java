package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.migrationboot.autoconfigure.several.SeveralApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The commands that write, in an application that makes the migrations of its two
 * databases itself.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationCommandDatabasesTests {

	private final Thread.UncaughtExceptionHandler handler = Thread.currentThread().getUncaughtExceptionHandler();

	private final Path folder;

	private final Path stock;

	MigrationCommandDatabasesTests(@TempDir Path folder) throws IOException {
		this.folder = folder;
		this.stock = Files.createDirectories(folder.resolve("orders/stock"));
	}

	@BeforeEach
	void writeRevisions() throws IOException {
		file("orders/a1.sql", "-- revision: a1");
		file("orders/stock/s1.sql", "-- revision: s1");
		file("orders/stock/s2.sql", "-- revision: s2\n-- down_revision: s1");
		file("orders/stock/t2.sql", "-- revision: t2\n-- down_revision: s1");
	}

	@AfterEach
	void restoreHandler() {
		Thread.currentThread().setUncaughtExceptionHandler(this.handler);
	}

	private void file(String name, String header) throws IOException {
		Files.writeString(this.folder.resolve(name), header + "\n\n-- upgrade\n");
	}

	private int run(String... typed) {
		List<String> arguments = new ArrayList<>(List.of("migrations"));
		arguments.addAll(List.of(typed));
		arguments.add("--several.folder=" + this.folder);
		arguments.add("--migration.revision.kind=sql");
		MigrationCommandExit exit = catchThrowableOfType(MigrationCommandExit.class,
				() -> SeveralApplication.main(arguments.toArray(String[]::new)));
		assertThat(exit).isNotNull();
		return exit.getExitCode();
	}

	@Test
	void revisionIsWrittenForTheDatabaseThatIsNamed(CapturedOutput output) {
		assertThat(run("revision", "-m", "add orders", "-n", "orders", "--rev-id", "a2")).as(output::getAll).isZero();
		assertThat(this.folder.resolve("orders/a2_add_orders.sql")).content()
			.startsWith("-- revision: a2\n-- down_revision: a1\n");
		assertThat(run("heads", "-n", "orders")).isZero();
		assertThat(output.getOut()).endsWith("a2 (head)\n");
	}

	@Test
	void branchesOfTheDatabaseThatIsNamedAreMergedAndMoved(CapturedOutput output) {
		assertThat(run("merge", "heads", "-n", "stock", "--rev-id", "m3")).as(output::getAll).isZero();
		Path merge = this.stock.resolve("m3_merge_s2_and_t2.sql");
		assertThat(merge).content().contains("-- down_revision: s2, t2\n");
		assertThat(merge.toFile().delete()).isTrue();
		assertThat(run("rebase", "t2", "--onto", "s2", "-n", "stock")).as(output::getAll).isZero();
		assertThat(this.stock.resolve("t2.sql")).content().contains("-- down_revision: s2\n");
		assertThat(run("heads", "-n", "stock")).isZero();
		assertThat(output.getOut()).endsWith("t2 (head)\n");
	}

	@Test
	void firstRevisionOfItsKindNeedsAPath(CapturedOutput output) throws IOException {
		Files.delete(this.folder.resolve("orders/a1.sql"));
		assertThat(run("revision", "-m", "begin", "-n", "orders", "--rev-id", "b1")).isOne();
		assertThat(output.getErr()).contains("FAILED: Where the first revision of its kind belongs is not known",
				"Please specify --version-path.");
		assertThat(run("revision", "-m", "begin", "-n", "orders", "--rev-id", "b1", "--version-path",
				this.folder.resolve("orders").toString()))
			.as(output::getAll)
			.isZero();
		assertThat(this.folder.resolve("orders/b1_begin.sql")).content().startsWith("-- revision: b1\n-- message");
	}

	@Test
	void databaseMustBeNamed(CapturedOutput output) {
		assertThat(run("revision", "-m", "add orders")).isOne();
		assertThat(output.getErr())
			.contains("FAILED: The application has migrations of several databases: orders, stock.");
	}

}
