package io.github.migrationboot.internal.cli;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseAddressTests {

	@ParameterizedTest
	@CsvSource({ "jdbc:postgresql://db:5432/shop?password=secret&ssl=true, postgresql://a$1:***@db:5432/shop",
			"'jdbc:postgresql://one:1,two:2/shop', 'postgresql://a$1:***@one:1,two:2/shop'",
			"jdbc:postgresql:shop, postgresql://a$1:***@shop" })
	void addressHasTheLoginAndNoParameters(String url, String address) {
		assertThat(DatabaseAddress.of(url, "a$1")).isEqualTo(address);
	}

}
