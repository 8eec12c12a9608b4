package io.github.migrationboot.autoconfigure;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Placeholders} against both of Spring's ways to read a property.
 */
class PlaceholdersTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "plain", "${user.home}", "a${b}c", "${b:c}", "${a}${b}", "${a${b}}", "${x${y}", "${",
			"p${x", "a}b", "\\${a}", "\\\\${a}", "\\", "\\${", "$\\{a}", "#{a}", "$$${a}}" })
	void everyValueResolvesToItself(String value) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new MapPropertySource("test", Map.of("test.value", Placeholders.escape(value))));
		assertThat(environment.getProperty("test.value")).isEqualTo(value);
		assertThat(Binder.get(environment).bind("test.value", String.class).orElse("")).isEqualTo(value);
	}

}
