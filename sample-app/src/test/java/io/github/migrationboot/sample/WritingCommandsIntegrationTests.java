package io.github.migrationboot.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands that write, in a copy of the sample's project: what they write is compiled
 * as it is, and the next command has it.
 */
class WritingCommandsIntegrationTests {

	/**
	 * Nothing answers there.
	 */
	private static final String NO_DATABASE = "postgresql://nobody:secret@localhost:1/none";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Path directory;

	private final SampleProject project;

	WritingCommandsIntegrationTests(@TempDir Path directory) throws IOException {
		this.directory = directory;
		this.project = SampleProject.copy(directory.resolve("shop"));
	}

	private List<String> rows() {
		return this.postgres.jdbcClient().sql("SELECT version_num FROM alembic_version").query(String.class).list();
	}

	private void written(SampleCommand command, Path file) throws IOException {
		assertThat(command.exitCode()).as(command.errors()).isZero();
		assertThat(command.output()).isEqualTo("Generating " + this.project.path(file) + " ...  done\n");
		this.project.build();
	}

	private SampleCommand done(SampleCommand command) {
		assertThat(command.exitCode()).as(command.errors()).isZero();
		return command;
	}

	@Test
	void writtenRevisionsAreNumberedAndRunAsTheyAre() throws Exception {
		String numbers = "--migration.revision.id={sequence}";
		SampleCommand java = SampleCommand.run(this.project.folder(), Map.of("DATABASE_URL", NO_DATABASE), "revision",
				"-m", "create notes", numbers);
		written(java, SampleProject.REVISIONS.resolve("CreateNotes.java"));
		SampleCommand sql = this.project.run(NO_DATABASE, "revision", "--message", "index notes", "--sql-file", numbers,
				"--migration.revision.hooks[0]=sh -c 'echo \"-- $0\" >> {file}' formatted");
		Path file = this.project.path(SampleProject.FILES.resolve("0006_index_notes.sql"));
		assertThat(sql.exitCode()).as(sql.errors()).isZero();
		assertThat(sql.output()).isEqualTo("""
				Generating %s ...  done
				Running post write hook 'sh -c 'echo "-- $0" >> {file}' formatted' ...
				""".formatted(file));
		assertThat(file).content()
			.startsWith("-- revision: 0006\n-- down_revision: 0005\n-- message: index notes\n")
			.endsWith("-- formatted\n");
		this.project.build();
		SampleCommand upgrade = done(this.project.run(this.postgres.url(), "upgrade", "head"));
		assertThat(upgrade.errors()).contains("Running upgrade 0004_hash_chunks -> 0005, create notes",
				"Running upgrade 0005 -> 0006, index notes");
		assertThat(rows()).containsExactly("0006");
		done(this.project.run(this.postgres.url(), "downgrade", "0004"));
		assertThat(rows()).containsExactly("0004_hash_chunks");
	}

	@Test
	void branchesAreSeenAndMerged() throws Exception {
		written(SampleCommand.run(this.project.folder(), Map.of("DATABASE_URL", NO_DATABASE), "revision", "-m",
				"add prices", "--rev-id", "0005_add_prices"), SampleProject.REVISIONS.resolve("AddPrices.java"));
		written(this.project.run(NO_DATABASE, "revision", "-m", "add stock", "--sql-file", "--rev-id", "0005_add_stock",
				"--migration.revision.file-name={id}", "--head", "0004", "--splice"),
				SampleProject.FILES.resolve("0005_add_stock.sql"));
		SampleCommand refused = this.project.run(this.postgres.url(), "upgrade", "head");
		assertThat(refused.exitCode()).isOne();
		assertThat(refused.output()).isEmpty();
		assertThat(refused.errors()).contains(
				"FAILED: Multiple head revisions are present for given argument 'head': "
						+ "0005_add_prices (add prices) and 0005_add_stock (add stock)",
				"migrations merge -m \"merge branches\" 0005_add_prices 0005_add_stock");
		assertThat(this.project.run(this.postgres.url(), "heads").output())
			.isEqualTo("0005_add_stock (head)\n0005_add_prices (head)\n");
		assertThat(this.project.run(this.postgres.url(), "branches").output()).isEqualTo("""
				0004_hash_chunks (branchpoint)
				                 -> 0005_add_prices (head)
				                 -> 0005_add_stock (head)

				""");
		assertThat(this.project.run(this.postgres.url(), "history").output()).startsWith("""
				0004_hash_chunks -> 0005_add_stock (head), add stock
				0004_hash_chunks -> 0005_add_prices (head), add prices
				0003_add_search_indexes -> 0004_hash_chunks (branchpoint), hash chunks
				""");
		written(this.project.run(this.postgres.url(), "merge", "-m", "merge branches", "0005_add_prices",
				"0005_add_stock"), SampleProject.REVISIONS.resolve("MergeBranches.java"));
		done(this.project.run(this.postgres.url(), "upgrade", "head"));
		assertThat(rows()).hasSize(1).doesNotContain("0005_add_prices", "0005_add_stock");
	}

	@Test
	void branchIsMovedAndEdited() throws Exception {
		Path file = this.project.path(SampleProject.FILES.resolve("stock.sql"));
		Files.writeString(file, """
				-- revision: 0004_add_stock
				-- down_revision: 0003_add_search_indexes

				-- upgrade
				CREATE TABLE stock ();

				-- downgrade
				DROP TABLE stock;
				""");
		this.project.build();
		SampleCommand rebase = done(
				this.project.run(this.postgres.url(), "rebase", "0004_add", "--onto", "0004_hash_chunks"));
		assertThat(rebase.output()).isEqualTo("Rewriting " + file + " ...  done\n");
		this.project.build();
		done(this.project.run(this.postgres.url(), "upgrade", "head"));
		assertThat(rows()).containsExactly("0004_add_stock");
		SampleCommand edit = done(this.project
			.run(Map.of("DATABASE_URL", this.postgres.url(), "EDITOR", "sh -c 'echo editing $0'"), "edit", "current"));
		assertThat(edit.output()).isEqualTo("editing " + file + "\n");
	}

	@Test
	void applicationWithoutItsSourcesSaysSo() throws Exception {
		Map<String, String> environment = Map.of("DATABASE_URL", NO_DATABASE, "EDITOR", "echo");
		SampleCommand revision = SampleCommand.run(this.directory.resolve("shop/target"), environment, "revision");
		assertThat(revision.exitCode()).isOne();
		assertThat(revision.output()).isEmpty();
		assertThat(revision.errors()).contains("FAILED: There is no source folder (src/main)",
				"start the application in its project's folder");
		SampleCommand edit = SampleCommand.run(this.directory.resolve("shop/target"), environment, "edit", "head");
		assertThat(edit.exitCode()).isOne();
		assertThat(edit.output()).isEmpty();
		assertThat(edit.errors()).contains("FAILED: The source of revision '0004_hash_chunks'");
	}

}
