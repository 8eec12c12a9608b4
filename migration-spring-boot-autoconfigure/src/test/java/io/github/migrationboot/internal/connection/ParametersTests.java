package io.github.migrationboot.internal.connection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Parameters}, one line for each of its entries.
 */
class ParametersTests {

	@ParameterizedTest
	@CsvSource(delimiterString = "->",
			textBlock = """
					sslmode=disable                              -> sslmode=disable
					sslmode=allow                                -> sslmode=allow
					sslmode=prefer                               -> sslmode=prefer
					sslmode=require                              -> sslmode=require
					sslmode=verify-ca                            -> sslmode=verify-ca
					sslmode=verify-full                          -> sslmode=verify-full
					sslmode=no-verify                            -> sslmode=require
					sslaccept=strict                             -> sslmode=verify-full
					sslaccept=strict&sslmode=require             -> sslmode=verify-full
					sslmode=require&sslaccept=strict             -> sslmode=verify-full
					sslmode=require&sslaccept=accept_invalid_certs -> sslmode=require
					ssl=true                                     -> sslmode=require
					ssl=1                                        -> sslmode=require
					ssl=false                                    -> sslmode=disable
					ssl=verify-full                              -> sslmode=verify-full
					ssl=true&sslmode=verify-ca                   -> sslmode=verify-ca
					sslmode=verify-ca&ssl=true                   -> sslmode=verify-ca
					sslrootcert=/ca.crt                          -> sslrootcert=/ca.crt
					sslrootcert=system                           -> sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory&sslmode=verify-full
					sslmode=require&sslrootcert=system           -> sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory
					sslcert=/c.crt                               -> sslcert=/c.crt
					sslkey=/c.pk8                                -> sslkey=/c.pk8
					sslnegotiation=direct                        -> sslNegotiation=direct
					gssencmode=disable                           -> gssEncMode=disable
					krbsrvname=pg                                -> kerberosServerName=pg
					gsslib=gssapi                                -> gsslib=gssapi
					channel_binding=require                      -> channelBinding=require
					require_auth=scram-sha-256                   -> requireAuth=scram-sha-256
					application_name=a                           -> ApplicationName=a
					fallback_application_name=f                  -> ApplicationName=f
					application_name=a&fallback_application_name=f -> ApplicationName=a
					fallback_application_name=f&application_name=a -> ApplicationName=a
					options=-c%20a%3Db                           -> options=-c a=b
					connect_timeout=5                            -> connectTimeout=5&loginTimeout=5
					connect_timeout=-1                           -> connectTimeout=0&loginTimeout=0
					keepalives=1                                 -> tcpKeepAlive=true
					keepalives=0                                 -> tcpKeepAlive=false
					target_session_attrs=any                     -> targetServerType=any
					target_session_attrs=primary                 -> targetServerType=primary
					target_session_attrs=read-write              -> targetServerType=primary
					target_session_attrs=standby                 -> targetServerType=secondary
					target_session_attrs=prefer-standby          -> targetServerType=preferSecondary
					target_session_attrs=read-only               -> targetServerType=secondary
					load_balance_hosts=random                    -> loadBalanceHosts=true
					load_balance_hosts=disable                   -> loadBalanceHosts=false
					schema=s                                     -> currentSchema=s
					search_path=s                                -> currentSchema=s
					currentSchema=s                              -> currentSchema=s
					service=s                                    -> service=s
					reWriteBatchedInserts=true                   -> reWriteBatchedInserts=true
					socketTimeout=9                              -> socketTimeout=9
					client_encoding=utf8                         -> ''
					replication=false                            -> ''
					prepared_statements=true                     -> ''
					pgbouncer=false                              -> ''
					""")
	void translates(String parameters, String expected) {
		PostgresUrl url = parse(parameters);
		StringBuilder actual = new StringBuilder();
		url.properties().forEach((name, value) -> actual.append('&').append(name).append('=').append(value));
		assertThat(actual.toString()).isEqualTo(expected.isEmpty() ? "" : "&" + expected);
		assertThat(url.notes()).isEmpty();
		assertThat(url.isBehindPooler()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "pgbouncer=true", "prepared_statements=false", "prepared_statement_cache_size=0",
			"statement_cache_size=0" })
	void marksAPooler(String parameters) {
		PostgresUrl url = parse(parameters);
		assertThat(url.isBehindPooler()).isTrue();
		assertThat(url.jdbcUrl()).endsWith("?prepareThreshold=0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sslcrl", "sslcrldir", "sslcompression", "sslsni", "ssl_min_protocol_version",
			"ssl_max_protocol_version", "sslcertmode", "requirepeer", "keepalives_idle", "keepalives_interval",
			"keepalives_count", "tcp_user_timeout", "passfile" })
	void namesWhatTheDriverCannotDo(String name) {
		PostgresUrl url = parse(name + "=1");
		assertThat(url.properties()).isEmpty();
		assertThat(url.notes()).singleElement().asString().contains("JDBC driver has no such setting", name);
	}

	@Test
	void namesWhatIsForOtherClientsInOneLine() {
		String[] names = { "pool", "pool_timeout", "connection_limit", "max_overflow", "conn_max_age", "encoding",
				"reaping_frequency", "statement-cache-capacity", "uselibpqcompat" };
		PostgresUrl url = parse(String.join("=1&", names) + "=1");
		assertThat(url.properties()).isEmpty();
		assertThat(url.notes()).singleElement().asString().contains(names);
	}

	@Test
	void countsUnknownParametersWithoutNamingThem() {
		PostgresUrl url = parse("password=hush&rest_of_it=1");
		assertThat(url.properties()).isEmpty();
		assertThat(url.notes()).containsExactly("Ignored 1 parameter(s) that neither libpq nor the JDBC driver knows.");
	}

	@Test
	void keepsUnknownParametersForASocketFactory() {
		PostgresUrl url = parse("socketFactory=com.google.cloud.sql.postgres.SocketFactory&cloudSqlInstance=p:r:i");
		assertThat(url.properties()).containsEntry("cloudSqlInstance", "p:r:i");
		assertThat(url.requiredClass()).isEqualTo("com.google.cloud.sql.postgres.SocketFactory");
	}

	@Test
	void warnsThatAnAddressBreaksTheCheckOfTheHostName() {
		assertThat(parse("hostaddr=10.0.0.1").notes()).isEmpty();
		PostgresUrl url = parse("hostaddr=10.0.0.1&sslmode=verify-full");
		assertThat(url.jdbcUrl()).startsWith("jdbc:postgresql://10.0.0.1:5432/");
		assertThat(url.notes()).singleElement().asString().contains("hostaddr");
	}

	@Test
	void saysThatASearchPathInOptionsMovesTheVersionTable() {
		PostgresUrl url = parse("options=-c%20search_path%3Dapp");
		assertThat(url.properties()).containsEntry("options", "-c search_path=app");
		assertThat(url.notes()).singleElement().asString().contains("migration.version-table-schema");
	}

	@Test
	void saysThatAnotherEncodingIsIgnored() {
		assertThat(parse("client_encoding=latin1").notes()).singleElement().asString().contains("UTF-8");
	}

	@Test
	void writesTheParametersOfR2dbc() {
		PostgresUrl url = parse("sslmode=require&sslrootcert=/ca.crt&application_name=a b&schema=s&connect_timeout=5"
				+ "&pgbouncer=true&reWriteBatchedInserts=true");
		assertThat(url.r2dbcUrl()).isEqualTo("r2dbc:postgresql://h:5432/db?sslMode=require&sslRootCert=%2Fca.crt"
				+ "&applicationName=a%20b&schema=s&connectTimeout=PT5S&preparedStatementCacheQueries=0");
	}

	@Test
	void writesSeveralHostsForR2dbc() {
		assertThat(PostgresUrl.parse("postgres://h1,h2:7/db", "DATABASE_URL").r2dbcUrl())
			.isEqualTo("r2dbc:postgresql:failover://h1:5432,h2:7/db?targetServerType=primary");
	}

	private static PostgresUrl parse(String parameters) {
		return PostgresUrl.parse("postgresql://h/db?" + parameters, "DATABASE_URL");
	}

}
