package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

import io.github.migrationboot.autoconfigure.cycle.CyclicRevision;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What a user reads when a start fails, and that nothing was touched.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationFailureIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private Path folder = Path.of("");

	private String before = "";

	@BeforeEach
	void prepare(@TempDir Path folder) {
		this.folder = folder;
		this.before = CatalogSnapshot.take(this.postgres.jdbcClient());
	}

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationAutoConfiguration.class,
							JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + this.postgres.jdbcUrl(),
					"spring.datasource.username=" + this.postgres.username(),
					"migration.locations=file:" + this.folder + "/")
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addLast(new MapPropertySource("password",
						Map.of("spring.datasource.password", Placeholders.escape(this.postgres.password())))));
	}

	private void fails(ApplicationContextRunner runner, String... texts) {
		runner.run((context) -> {
			assertThat(context).hasFailed();
			assertThat(Failure.of(context)).contains(texts).doesNotContain(this.postgres.password());
		});
	}

	private void failsUntouched(ApplicationContextRunner runner, String... texts) {
		fails(runner, texts);
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(this.before);
	}

	@Test
	void serverThatIsNotThere() throws IOException {
		fails(runner().withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/app"),
				"Description: No connection to the database", "Action: Check that the server runs", "DATABASE_URL");
	}

	@Test
	void hostThatNobodyKnows() {
		fails(runner().withPropertyValues("spring.datasource.url=jdbc:postgresql://does-not-exist.invalid/app"),
				"Description: No connection to the database: the host \"does-not-exist.invalid\" is not known",
				"Action: Check that the server runs and that host and port");
	}

	@Test
	void wrongPassword() {
		fails(runner().withPropertyValues("spring.datasource.password=wr0ng"),
				"Description: The database refused the login", "Action: Check the user and the password");
	}

	@Test
	void databaseThatDoesNotExist() {
		String url = this.postgres.jdbcUrl() + "_missing";
		fails(runner().withPropertyValues("spring.datasource.url=" + url), "Description: The database does not exist",
				"Action: Create the database");
	}

	@Test
	void urlOfAnotherProduct() {
		failsUntouched(runner().withPropertyValues("migration.url=mysql://root:s3cret@localhost/app"), "migration.url");
		runner().withPropertyValues("migration.url=mysql://root:s3cret@localhost/app")
			.run((context) -> assertThat(Failure.of(context)).doesNotContain("s3cret"));
	}

	@Test
	void anotherProductThanPostgres() {
		DatabaseMetaData metaData = proxy(DatabaseMetaData.class, Map.of("getDatabaseProductName", "OtherDB"));
		Connection connection = proxy(Connection.class, Map.of("getMetaData", metaData, "isWrapperFor", false));
		DataSource dataSource = proxy(DataSource.class, Map.of("getConnection", connection));
		fails(runner().withBean(DataSource.class, () -> dataSource),
				"Description: The DataSource is connected to OtherDB, and migrations need PostgreSQL.",
				"@AutoConfigureTestDatabase(replace = Replace.NONE)", "@ServiceConnection");
	}

	private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(self, method, arguments) -> switch (method.getName()) {
					case "equals" -> self == arguments[0];
					case "hashCode" -> System.identityHashCode(self);
					default -> answers.get(method.getName());
				}));
	}

	@Test
	void severalHeads() throws IOException {
		RevisionFile.write(this.folder, "0001_base", "", "CREATE TABLE t (id bigint);");
		RevisionFile.write(this.folder, "0002_left", "0001_base", "CREATE TABLE l (id bigint);");
		RevisionFile.write(this.folder, "0002_right", "0001_base", "CREATE TABLE r (id bigint);");
		failsUntouched(runner(), "Multiple head revisions are present", "0002_left", "0002_right", "heads");
	}

	@Test
	void revisionInTheDatabaseThatThisBuildDoesNotHave() throws IOException {
		RevisionFile.write(this.folder, "0001_base", "", "CREATE TABLE t (id bigint);");
		RevisionFile.write(this.folder, "0002_next", "0001_base", "CREATE TABLE n (id bigint);");
		runner().withPropertyValues("spring.application.name=search", "spring.application.version=2.0")
			.run((context) -> assertThat(context).hasNotFailed());
		Files.delete(this.folder.resolve("0002_next.sql"));
		this.before = CatalogSnapshot.take(this.postgres.jdbcClient());
		failsUntouched(runner(), "Can't locate revision identified by", "0002_next",
				"upgrade of 0002_next by search 2.0");
	}

	@Test
	void everyDefectOfTheGraphAtOnce() throws IOException {
		RevisionFile.write(this.folder, "0001_base", "", "CREATE TABLE t (id bigint);");
		RevisionFile.write(this.folder, "0002_lost", "0001_bass", "CREATE TABLE l (id bigint);");
		Files.writeString(this.folder.resolve("0003_header.sql"), "-- revison: 0003\n-- upgrade\nSELECT 1;\n");
		failsUntouched(runner(), "0001_bass", "0002_lost", "0003_header.sql");
	}

	@Test
	void statementThatTheServerRefuses() throws IOException {
		RevisionFile.write(this.folder, "0001_base", "",
				"CREATE TABLE t (id bigint);\nALTER TABLE t ADD COLUMN id2 bigintt;");
		failsUntouchedButForTheTables(runner(), "0001_base", "0001_base.sql:6:", "bigintt", "42704", "Action: ");
	}

	@Test
	void tableThatIsThereAlready() throws IOException {
		RevisionFile.write(this.folder, "0001_base", "", "CREATE TABLE t (id bigint);");
		this.postgres.jdbcClient().sql("CREATE TABLE t (id bigint)").update();
		failsUntouchedButForTheTables(runner(), "relation \"t\" already exists", "stamp", "ifNotExists");
	}

	/**
	 * The failure is recorded, for which the tables of the library have to be there.
	 */
	private void failsUntouchedButForTheTables(ApplicationContextRunner runner, String... texts) {
		fails(runner, texts);
		assertThat(this.postgres.jdbcClient().sql("SELECT count(*) FROM alembic_version").query(Long.class).single())
			.isZero();
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT count(*) FROM information_schema.columns WHERE column_name = 'id2'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void extensionThatTheLoginMayNotCreate() throws IOException {
		RevisionFile.write(this.folder, "0001_base", "", "CREATE EXTENSION file_fdw;");
		this.postgres.createRole("plain", "p1");
		this.postgres.jdbcClient().sql("GRANT ALL ON SCHEMA public TO plain").update();
		fails(runner().withPropertyValues("migration.username=plain", "migration.password=p1"),
				"permission denied to create extension", "Action: ");
	}

	@Test
	void roleThatDoesNotExist() throws IOException {
		RevisionFile.write(this.folder, "0001_base", "", "CREATE TABLE t (id bigint);");
		failsUntouched(runner().withPropertyValues("migration.role=nobody_is_this"),
				"Description: The migration's login cannot work as the role \"nobody_is_this\" of migration.role: ",
				"Action: Create the role and make the login a member of it");
	}

	@Test
	void lockThatAnotherInstanceHolds() throws IOException, SQLException {
		RevisionFile.write(this.folder, "0001_base", "", "CREATE TABLE t (id bigint);");
		try (Connection connection = this.postgres.connection(); Statement statement = connection.createStatement()) {
			statement.execute("SET application_name = 'other'; "
					+ "SELECT pg_advisory_lock(hashtextextended('migration:public.alembic_version', 0))");
			failsUntouched(runner().withPropertyValues("migration.lock.timeout=0s"),
					"Description: The migration lock was not free within 0 s; it is held by pid ",
					" (other), connected since ", "Action: Wait until the other run is done", "pg_terminate_backend(");
		}
	}

	@Test
	void tableThatSomebodyUsesAllTheTime() throws IOException, SQLException {
		RevisionFile.write(this.folder, "0001_base", "", "CREATE TABLE t (id bigint);");
		runner().run((context) -> assertThat(context).hasNotFailed());
		RevisionFile.write(this.folder, "0002_next", "0001_base", "ALTER TABLE t ADD COLUMN n bigint;");
		try (Connection connection = this.postgres.connection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("LOCK TABLE t");
			fails(runner().withPropertyValues("migration.lock-timeout=100ms", "migration.retry.max-retries=1",
					"migration.retry.initial-interval=10ms"), "Description: The upgrade of revision 0002_next failed",
					"canceling statement due to lock timeout (SQLSTATE 55P03), 2 tries in ",
					"Action: Run again when the table is less busy", "migration.retry.max-retries");
		}
	}

	@Test
	void statementThatTakesTooLong() throws IOException {
		RevisionFile.write(this.folder, "0001_base", "", "SELECT pg_sleep(60);");
		failsUntouchedButForTheTables(runner().withPropertyValues("migration.statement-timeout=1s"),
				"canceling statement due to statement timeout (SQLSTATE 57014)",
				"Action: The statement was cancelled: it ran for longer than migration.statement-timeout");
	}

	@Test
	void revisionThatWasEditedAfterItRan() throws IOException {
		RevisionFile.write(this.folder, "0001_base", "", "CREATE TABLE t (id bigint);");
		runner().run((context) -> assertThat(context).hasNotFailed());
		this.before = CatalogSnapshot.take(this.postgres.jdbcClient());
		RevisionFile.write(this.folder, "0001_base", "", "CREATE TABLE t (id integer);");
		failsUntouched(runner().withPropertyValues("migration.changed-revision=fail"),
				"Description: A revision was changed after the database had been upgraded with it:", "0001_base",
				"Action: Put it back as it was", "\"migrations accept 0001_base\"");
	}

	@Test
	void revisionThatUsesTheDatabaseThroughABean() {
		failsUntouched(
				runner().withPropertyValues("migration.packages=" + CyclicRevision.class.getPackageName())
					.withAllowCircularReferences(false),
				"Revision 0001_cycle (class " + CyclicRevision.class.getName()
						+ ") needs a bean that itself waits for the migrations",
				"jdbcClient", "migrationInitializer", "op.data(");
	}

	@Test
	void analysisOfTheLibraryComesFirst(CapturedOutput output) {
		SpringApplication application = new SpringApplication(CyclicApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		assertThatException().isThrownBy(() -> application.run("--spring.datasource.url=" + this.postgres.jdbcUrl(),
				"--spring.datasource.username=" + this.postgres.username(),
				"--spring.datasource.password=" + Placeholders.escape(this.postgres.password()),
				"--migration.packages=" + CyclicRevision.class.getPackageName()));
		assertThat(output).contains("APPLICATION FAILED TO START", "needs a bean that itself waits for the migrations")
			.doesNotContain(this.postgres.password());
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigrationAutoConfiguration.class,
			JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class })
	static class CyclicApplication {

	}

}
