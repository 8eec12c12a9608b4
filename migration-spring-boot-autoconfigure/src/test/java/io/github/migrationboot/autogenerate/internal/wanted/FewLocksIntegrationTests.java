package io.github.migrationboot.autogenerate.internal.wanted;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.internal.connection.ServerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A server that has not as many locks as the model has tables. It is one of its own,
 * since all of a server's sessions share them.
 */
class FewLocksIntegrationTests {

	private static final int TABLES = 3000;

	private static final Comparison COMPARISON = Comparison.of(new ComparedSchemas(null, List.of()),
			List.of(WantedScript.parse("schema.sql",
					IntStream.range(0, TABLES)
						.mapToObj("CREATE TABLE item_%d (id int);"::formatted)
						.collect(Collectors.joining("\n")))));

	private static EmbeddedPostgres server;

	@BeforeAll
	static void start() throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setPGStartupWait(Duration.ofMinutes(1))
			.setServerConfig("fsync", "off");
		List.of("max_connections", "max_locks_per_transaction").forEach((name) -> builder.setServerConfig(name, "10"));
		List.of("max_wal_senders", "max_worker_processes").forEach((name) -> builder.setServerConfig(name, "0"));
		server = builder.start();
	}

	@AfterAll
	static void stop() throws IOException {
		server.close();
	}

	/**
	 * A session that is closed keeps its locks until its process has ended.
	 */
	@BeforeEach
	void awaitRoom() {
		JdbcClient client = JdbcClient.create(server.getPostgresDatabase());
		Awaitility.await()
			.ignoreExceptions()
			.until(() -> client.sql("SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'")
				.query(Integer.class)
				.single() == 1);
	}

	@Test
	void transactionHasNoRoomAndSaysWhatToSet() {
		DataSource dataSource = server.getPostgresDatabase();
		ScratchSchema scratch = new ScratchSchema(dataSource);
		assertThatExceptionOfType(ScratchUnavailableException.class)
			.isThrownBy(() -> scratch.read(COMPARISON, TableNames.AT_REST))
			.withMessageContaining("out of shared memory")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("migration.autogenerate.scratch=database",
					"max_locks_per_transaction"));
		assertThat(JdbcClient.create(dataSource)
			.sql("SELECT count(*) FROM pg_class WHERE relname LIKE 'item%'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void readerThatHasNoRoomSaysWhatToSet() {
		ScratchSchema scratch = new ScratchSchema(server.getPostgresDatabase());
		Comparison comparison = Comparison.of(new ComparedSchemas(null, List.of()), List.of());
		assertThatExceptionOfType(ScratchUnavailableException.class)
			.isThrownBy(() -> scratch.read(comparison, (connection, schema) -> {
				JdbcClient.create(new SingleConnectionDataSource(connection, true))
					.sql("SELECT count(pg_advisory_lock(number)) FROM generate_series(1, 100000) number")
					.query()
					.singleRow();
				return new SchemaPicture(List.of());
			}))
			.withMessageContaining("out of shared memory");
	}

	@Test
	void databaseOfItsOwnHasRoomForAnyNumberOfTables() {
		Pictures pictures = new ScratchDatabase(new Server()).read(COMPARISON, TableNames.AT_REST);
		assertThat(pictures.actual().objects()).isEmpty();
		assertThat(pictures.wanted().objects()).hasSize(TABLES);
	}

	/**
	 * Knows the server.
	 */
	private static final class Server extends DelegatingDataSource implements ServerDataSource {

		Server() {
			super(server.getPostgresDatabase());
		}

		@Override
		public String databaseName() {
			return "postgres";
		}

		@Override
		public DataSource ofDatabase(String name) {
			return server.getDatabase("postgres", name);
		}

	}

}
