package io.github.migrationboot.violations;

import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.github.migrationboot.violations.internal.InternalThing;

/**
 * One violation of each rule about types.
 */
public class Violations {

	public List<InternalThing> things() {
		System.out.println("LOUD".toLowerCase());
		return List.of();
	}

	public String right() {
		return "LOUD".toLowerCase(Locale.ROOT);
	}

	public static class PublicException extends RuntimeException {

	}

	@AutoConfiguration
	static class HiddenAutoConfiguration {

		@Bean
		protected String protectedBean() {
			return "";
		}

		@Bean
		PrivateThing privateBean() {
			return new PrivateThing();
		}

		@Bean
		BeanFactoryPostProcessor earlyBean() {
			return (beanFactory) -> {
			};
		}

		@Bean
		@ConditionalOnClass(String.class)
		String conditionalBean() {
			return "";
		}

		@Bean
		@ConditionalOnMissingBean(String.class)
		String namedTwice() {
			return "";
		}

	}

	private static final class PrivateThing {

	}

}
