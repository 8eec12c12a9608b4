package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.AotDetector;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.beans.BeanUtils;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.javapoet.ClassName;
import org.springframework.util.ClassUtils;
import org.springframework.util.StreamUtils;

import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.test.CompiledClasses;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RevisionBeanRegistrar} with a context that is prepared at build time.
 */
class RevisionBeanAotTests {

	private static final String ADD_USERS = """
			package com.acme;
			import io.github.migrationboot.operations.*;
			@Revision(id = "a", message = "add users")
			class AddUsers implements Migration {
				private final Roles roles;
				AddUsers(Roles roles) { this.roles = roles; }
				public void upgrade(Operations op) { op.execute(this.roles.sql()); }
			}
			""";

	private static final String ROLES = """
			package com.acme;
			public class Roles {
				String sql() { return "select 1"; }
			}
			""";

	private final Path folder;

	RevisionBeanAotTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@AfterEach
	void reset() {
		System.clearProperty(AbstractAotProcessor.AOT_PROCESSING);
		SpringProperties.setProperty(AotDetector.AOT_ENABLED, null);
	}

	@Test
	void theGeneratedCodeBringsTheRevisions() throws Exception {
		List<String> sources = new ArrayList<>(List.of(ADD_USERS, ROLES));
		CompiledClasses classes = CompiledClasses.inFolder(this.folder.resolve("before"), sources);
		sources.addAll(generate(classes));
		CompiledClasses processed = CompiledClasses.inFolder(this.folder.resolve("after"), sources);
		SpringProperties.setFlag(AotDetector.AOT_ENABLED);
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.setClassLoader(processed);
			RevisionBeanRegistrar registrar = addRegistrar(context);
			initializer(processed).initialize(context);
			context.refresh();
			assertThat(context.getBeanFactory().getSingletonNames()).doesNotContain("com.acme.AddUsers");
			FoundRevisions found = new RevisionBeans(context, registrar).find();
			assertThat(found.defects()).isEmpty();
			assertThat(found.scripts()).singleElement().satisfies((script) -> {
				assertThat(script.node().id()).isEqualTo("a");
				assertThat(script.node().message()).isEqualTo("add users");
				assertThat(script.upgrade()).extracting(Operation::describe).containsExactly("execute select 1");
			});
		}
	}

	private static List<String> generate(ClassLoader classLoader) {
		System.setProperty(AbstractAotProcessor.AOT_PROCESSING, "true");
		InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
		DefaultGenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get("com.acme", "Application")), files);
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.setClassLoader(classLoader);
			context.registerBean("roles", ClassUtils.resolveClassName("com.acme.Roles", classLoader));
			addRegistrar(context);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
		generation.writeGeneratedContent();
		System.clearProperty(AbstractAotProcessor.AOT_PROCESSING);
		return files.getGeneratedFiles(Kind.SOURCE).values().stream().map(RevisionBeanAotTests::read).toList();
	}

	private static RevisionBeanRegistrar addRegistrar(GenericApplicationContext context) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test", Map.of("migration.packages", "com.acme")));
		RevisionBeanRegistrar registrar = new RevisionBeanRegistrar(context.getEnvironment(), context);
		context.addBeanFactoryPostProcessor(registrar);
		return registrar;
	}

	@SuppressWarnings("unchecked")
	private static ApplicationContextInitializer<GenericApplicationContext> initializer(ClassLoader classLoader) {
		return (ApplicationContextInitializer<GenericApplicationContext>) BeanUtils.instantiateClass(
				ClassUtils.resolveClassName("com.acme.Application__ApplicationContextInitializer", classLoader));
	}

	private static String read(InputStreamSource source) {
		try {
			return StreamUtils.copyToString(source.getInputStream(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
