package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.StreamUtils;

import io.github.migrationboot.autoconfigure.MigrationProperties.Wait;
import io.github.migrationboot.internal.writing.WritingSettings;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.TransactionMode;
import io.github.migrationboot.runner.UnknownRevisionPolicy;
import io.github.migrationboot.script.RevisionKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MigrationPropertiesTests {

	private static MigrationProperties bind(String... pairs) {
		Map<String, String> map = Arrays.stream(pairs)
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
		return new Binder(new MapConfigurationPropertySource(map)).bindOrCreate("migration",
				Bindable.of(MigrationProperties.class));
	}

	@Test
	void defaultsAreThoseOfTheEngine() {
		MigrationProperties properties = bind();
		MigrationSettings settings = MigrationSettings.defaults();
		assertThat(properties.target()).isEqualTo(settings.target());
		assertThat(properties.schema()).isEqualTo(settings.schema());
		assertThat(properties.versionTable()).isEqualTo(settings.versionTable());
		assertThat(properties.versionTableSchema()).isEqualTo(settings.versionTableSchema());
		assertThat(properties.historyTable()).isEqualTo(settings.historyTable());
		assertThat(properties.transactionMode()).isEqualTo(settings.transactionMode());
		assertThat(properties.unknownRevision()).isEqualTo(settings.unknownRevision());
		assertThat(properties.lock().timeout()).isEqualTo(settings.lockTimeout());
		assertThat(properties.safety()).isEqualTo(settings.safety());
		assertThat(properties.lock().pollInterval()).isEqualTo(settings.lockPollInterval());
	}

	@Test
	void defaultsOfTheStartUpgradeFromTheUsualPlaces() {
		MigrationProperties properties = bind();
		assertThat(properties.enabled()).isTrue();
		assertThat(properties.mode()).isEqualTo(MigrationMode.UPGRADE);
		assertThat(properties.packages()).isEmpty();
		assertThat(properties.locations()).containsExactly("classpath*:db/revisions/**/*.sql");
		assertThat(properties.url()).isNull();
		assertThat(properties.username()).isNull();
		assertThat(properties.password()).isNull();
	}

	@Test
	void defaultsOfRevisionFilesAreThoseOfTheWriter() {
		WritingSettings settings = RevisionFilesConfiguration.settings(bind().revision());
		assertThat(settings).usingRecursiveComparison().isEqualTo(WritingSettings.defaults());
	}

	@Test
	void revisionFilesAreWrittenAsIsSaid() {
		WritingSettings settings = RevisionFilesConfiguration.settings(bind("migration.revision.kind=sql",
				"migration.revision.id={sequence}_{slug}", "migration.revision.class-name=V{id}",
				"migration.revision.slug-length=20", "migration.revision.time-zone=Europe/Berlin",
				"migration.revision.java-template=classpath:Revision.java.txt",
				"migration.revision.sql-template=file:revision.sql", "migration.revision.hooks[0]=format {file}")
			.revision());
		assertThat(settings.kind()).isEqualTo(RevisionKind.SQL);
		assertThat(settings.id()).hasToString("{sequence}_{slug}");
		assertThat(settings.fileName()).hasToString("{id}");
		assertThat(settings.className()).hasToString("V{id}");
		assertThat(settings.slugLength()).isEqualTo(20);
		assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
		assertThat(settings.javaTemplate()).isInstanceOf(ClassPathResource.class);
		assertThat(settings.sqlTemplate()).isNotNull().extracting(Resource::getFilename).isEqualTo("revision.sql");
		assertThat(settings.hooks()).containsExactly("format {file}");
	}

	@Test
	void unknownRevisionsCanBeIgnored() {
		assertThat(bind("migration.unknown-revision=ignore").unknownRevision()).isEqualTo(UnknownRevisionPolicy.IGNORE);
	}

	@Test
	void wholeRunCanBeOneTransaction() {
		assertThat(bind("migration.transaction-mode=single").transactionMode()).isEqualTo(TransactionMode.SINGLE);
	}

	@Test
	void waitIsBoundedUnlessSaidOtherwise() {
		assertThat(bind().waiting()).isEqualTo(new Wait(Duration.ofMinutes(10), Duration.ofSeconds(1)));
		assertThat(bind("migration.wait.timeout=90s", "migration.wait.poll-interval=5s").waiting())
			.isEqualTo(new Wait(Duration.ofSeconds(90), Duration.ofSeconds(5)));
	}

	@Test
	void emptyListOfLocationsLooksNowhere() {
		assertThat(bind("migration.locations=").locations()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					migration.target             | a b:c:d::      | migration.target
					migration.locations[0]       | ' '            | migration.locations
					migration.packages[0]        | ' '            | migration.packages
					migration.username           | ''             | migration.username
					migration.schema             | ''             | migration.schema
					migration.version-table      | ''             | migration.version-table
					migration.history-table      | alembic_version | migration.history-table
					migration.version-table-schema | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx | migration.version-table-schema
					migration.lock.timeout       | -1s            | migration.lock.timeout
					migration.lock.poll-interval | 0s             | migration.lock.poll-interval
					migration.lock.poll-interval | 61s            | migration.lock.poll-interval
					migration.lock-timeout       | -1s            | migration.lock-timeout
					migration.lock-timeout       | 100us          | migration.lock-timeout
					migration.statement-timeout  | 25d            | migration.statement-timeout
					migration.progress-interval  | 999ms          | migration.progress-interval
					migration.retry.max-retries  | -1             | migration.retry.max-retries
					migration.retry.initial-interval | 0s         | migration.retry.initial-interval
					migration.retry.max-interval | 999ms          | migration.retry.max-interval
					migration.wait.timeout       | -1s            | migration.wait.timeout
					migration.wait.poll-interval | 61s            | migration.wait.poll-interval
					migration.revision.id          | {rev}        | migration.revision.id
					migration.revision.file-name   | {hash}       | migration.revision.file-name
					migration.revision.class-name  | ''           | migration.revision.class-name
					migration.revision.slug-length | 0            | migration.revision.slug-length
					migration.revision.slug-length | 151          | migration.revision.slug-length
					migration.revision.hooks[0]    | ' '          | migration.revision.hooks
					""")
	void valueOutOfRangeIsRefusedWithKeyValueAndRange(String name, String value, String key) {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> bind(name + "=" + value))
			.satisfies((ex) -> assertThat(Failure.of(ex)).contains("Description: The property " + key + " is \"",
					"Action: " + key + " must be "));
	}

	@Test
	void passwordWithoutALoginIsRefusedAndNotShown() {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> bind("migration.password=s3cret"))
			.satisfies((ex) -> assertThat(Failure.of(ex)).contains("migration.password", "migration.username")
				.doesNotContain("s3cret"));
	}

	@Test
	void patternsAndFilesOfComparisonsAreNotBlank() {
		for (String key : List.of("include", "exclude", "schemas", "schema-locations")) {
			assertThatExceptionOfType(BindException.class)
				.isThrownBy(() -> bind("migration.autogenerate." + key + "[0]="))
				.satisfies((ex) -> assertThat(Failure.of(ex)).contains("migration.autogenerate." + key));
		}
	}

	@Test
	void textHasNoSecret() {
		MigrationProperties properties = bind("migration.url=postgresql://u:s3cret@localhost/db",
				"migration.username=owner", "migration.password=t0psecret");
		assertThat(properties.toString()).doesNotContain("s3cret", "t0psecret");
	}

	@Test
	void everyKeyHasADescription() throws IOException {
		Map<String, Map<?, ?>> metadata = metadata();
		assertThat(metadata.keySet()).containsExactlyInAnyOrder("migration.enabled", "migration.mode",
				"migration.autogenerate.include", "migration.autogenerate.exclude", "migration.autogenerate.schemas",
				"migration.autogenerate.schema-locations", "migration.autogenerate.scratch", "migration.target",
				"migration.packages", "migration.locations", "migration.url", "migration.username",
				"migration.password", "migration.schema", "migration.version-table", "migration.version-table-schema",
				"migration.history-table", "migration.transaction-mode", "migration.create-database",
				"migration.extensions", "migration.reset-allowed", "migration.lock.timeout",
				"migration.lock.poll-interval", "migration.unknown-revision", "migration.wait.timeout",
				"migration.wait.poll-interval", "migration.database-url.expose", "migration.revision.kind",
				"migration.revision.id", "migration.revision.file-name", "migration.revision.class-name",
				"migration.revision.slug-length", "migration.revision.time-zone", "migration.revision.java-template",
				"migration.revision.sql-template", "migration.revision.hooks", "migration.lock-timeout",
				"migration.statement-timeout", "migration.role", "migration.retry.max-retries",
				"migration.retry.initial-interval", "migration.retry.max-interval", "migration.progress-interval",
				"migration.changed-revision");
		metadata.forEach((name, item) -> assertThat(String.valueOf(item.get("description"))).as(name)
			.isNotEqualTo("null")
			.endsWith(".")
			.doesNotStartWith("The "));
	}

	@Test
	void defaultsInTheMetadataAreThoseThatAreBound() throws IOException {
		MigrationProperties properties = bind();
		Map<String, Function<MigrationProperties, Object>> values = Map.of("migration.enabled",
				MigrationProperties::enabled, "migration.target", MigrationProperties::target,
				"migration.version-table", MigrationProperties::versionTable, "migration.history-table",
				MigrationProperties::historyTable);
		Map<String, Map<?, ?>> metadata = metadata();
		values.forEach((name, value) -> assertThat(metadata.get(name)).as(name)
			.extracting((item) -> item.get("defaultValue"))
			.isEqualTo(value.apply(properties)));
	}

	private static Map<String, Map<?, ?>> metadata() throws IOException {
		try (InputStream file = new ClassPathResource("META-INF/spring-configuration-metadata.json",
				MigrationProperties.class.getClassLoader())
			.getInputStream()) {
			Map<String, Object> metadata = JsonParserFactory.getJsonParser()
				.parseMap(StreamUtils.copyToString(file, StandardCharsets.UTF_8));
			Map<String, Map<?, ?>> properties = new HashMap<>();
			for (Object item : (List<?>) metadata.getOrDefault("properties", List.of())) {
				Map<?, ?> property = (Map<?, ?>) item;
				String name = String.valueOf(property.get("name"));
				if (name.startsWith("migration.")) {
					properties.put(name, property);
				}
			}
			return properties;
		}
	}

}
