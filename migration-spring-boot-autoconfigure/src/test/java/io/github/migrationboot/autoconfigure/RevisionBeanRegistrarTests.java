package io.github.migrationboot.autoconfigure;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.AnnotationConfigRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ClassUtils;

import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionClassDefect.NotAMigration;
import io.github.migrationboot.script.RevisionScript;
import io.github.migrationboot.test.CompiledClasses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RevisionBeanRegistrar} and {@link RevisionBeans}.
 */
class RevisionBeanRegistrarTests {

	private static final String ADD_USERS = """
			package com.acme;
			import io.github.migrationboot.operations.*;
			@Revision(id = "a")
			class AddUsers implements Migration {
				private final java.time.Clock clock;
				AddUsers(java.time.Clock clock) { this.clock = clock; }
				public void upgrade(Operations op) { op.execute("select '" + this.clock.getZone() + "'"); }
			}
			""";

	private static final String COMPONENT = """
			package com.acme;
			import io.github.migrationboot.operations.*;
			@org.springframework.stereotype.Component("mine") @Revision(id = "b", downRevision = "a")
			public class AddRoles implements Migration {
				public AddRoles(java.time.Clock clock) { }
				public void upgrade(Operations op) { op.execute("select 1"); }
			}
			""";

	private static final String ELSEWHERE = """
			package org.elsewhere;
			import io.github.migrationboot.operations.*;
			@Revision(id = "x")
			public class Elsewhere implements Migration {
				public void upgrade(Operations op) { op.execute("select 2"); }
			}
			""";

	private final Path folder;

	RevisionBeanRegistrarTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@AfterEach
	void forgetGeneratedArtifacts() {
		SpringProperties.setProperty(AotDetector.AOT_ENABLED, null);
	}

	@Test
	void registersALazyBeanUnderTheNameOfTheClass() {
		runner(ADD_USERS).run((context) -> {
			assertThat(context).hasBean("com.acme.AddUsers");
			assertThat(context.getBeanFactory().getBeanDefinition("com.acme.AddUsers").isLazyInit()).isTrue();
		});
	}

	@Test
	void loadsNoClassBeforeABodyIsRead() {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, ADD_USERS);
		runner(classes).run((context) -> {
			FoundRevisions found = find(context);
			assertThat(found.scripts()).extracting((script) -> script.node().id()).containsExactly("a");
			askForTypes(context);
			assertThat(classes.loaded()).isEmpty();
			found.scripts().get(0).upgrade();
			assertThat(classes.loaded()).containsExactly("com.acme.AddUsers");
		});
	}

	@Test
	void givesCollaboratorsToAPackagePrivateConstructor() {
		runner(ADD_USERS).run((context) -> assertThat(find(context).scripts().get(0).upgrade())
			.containsExactly(new ExecuteSql("select 'Z'", 0, null)));
	}

	@Test
	void createsOneInstanceWithoutArgumentsToo() {
		runner(ELSEWHERE).withPropertyValues("migration.packages=org.elsewhere").run((context) -> {
			RevisionScript script = find(context).scripts().get(0);
			assertThat(script.upgrade()).isEqualTo(script.upgrade());
			assertThat(context.getBean("org.elsewhere.Elsewhere")).isSameAs(context.getBean("org.elsewhere.Elsewhere"));
		});
	}

	@Test
	void aMissingCollaboratorIsNoticedWhenTheBodyIsRead() {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, ADD_USERS);
		new ApplicationContextRunner().withClassLoader(classes)
			.withUserConfiguration(RegistrarConfiguration.class)
			.withInitializer((context) -> AutoConfigurationPackages
				.register((BeanDefinitionRegistry) context.getBeanFactory(), "com.acme"))
			.run((context) -> {
				RevisionScript script = find(context).scripts().get(0);
				assertThatExceptionOfType(UnsatisfiedDependencyException.class).isThrownBy(script::upgrade)
					.withMessageContaining("com.acme.AddUsers");
			});
	}

	@Test
	void scansTheApplicationsPackagesAndThoseOfTheProperty() {
		runner(ADD_USERS, COMPONENT, ELSEWHERE).withPropertyValues("migration.packages[0]=org.elsewhere")
			.run((context) -> assertThat(ids(find(context))).containsExactlyInAnyOrder("a", "b", "x"));
	}

	@Test
	void worksWithoutAutoConfigurationPackages() {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, ADD_USERS, ELSEWHERE);
		new ApplicationContextRunner().withClassLoader(classes)
			.withUserConfiguration(RegistrarConfiguration.class)
			.run((context) -> assertThat(find(context).scripts()).isEmpty());
	}

	@Test
	void aComponentKeepsItsBeanAndBecomesLazy() {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, ADD_USERS, COMPONENT);
		runner(classes).withInitializer((context) -> {
			ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(
					(BeanDefinitionRegistry) context.getBeanFactory());
			scanner.setResourceLoader(context);
			scanner.scan("com.acme");
		}).run((context) -> {
			assertThat(context.getBeanDefinitionNames()).contains("mine").doesNotContain("com.acme.AddRoles");
			assertThat(ids(find(context))).containsExactlyInAnyOrder("a", "b");
			assertThat(context.getBeanFactory().getSingletonNames()).doesNotContain("mine", "com.acme.AddUsers");
			find(context).scripts().forEach(RevisionScript::upgrade);
			assertThat(context.getBeanFactory().getSingletonNames()).contains("mine", "com.acme.AddUsers");
		});
	}

	@Test
	void theResultOfABeanMethodKeepsItsBeanAndBecomesLazy() {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, """
				package com.acme;
				@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
				public class Config {
					@org.springframework.context.annotation.Bean Made made() { return new Made("by method"); }
				}
				""", """
				package com.acme;
				import io.github.migrationboot.operations.*;
				@Revision(id = "m")
				class Made implements Migration {
					private final String how;
					Made(String how) { this.how = how; }
					public void upgrade(Operations op) { op.execute(this.how); }
				}
				""");
		runner(classes)
			.withInitializer((context) -> ((AnnotationConfigRegistry) context)
				.register(ClassUtils.resolveClassName("com.acme.Config", classes)))
			.run((context) -> {
				assertThat(context.getBeanDefinitionNames()).contains("made").doesNotContain("com.acme.Made");
				FoundRevisions found = find(context);
				assertThat(ids(found)).containsExactly("m");
				assertThat(context.getBeanFactory().getSingletonNames()).doesNotContain("made");
				assertThat(found.scripts().get(0).upgrade()).extracting(Operation::describe)
					.containsExactly("execute by method");
			});
	}

	@Test
	void aBeanOutsideThePackagesIsARevisionToo() {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, ADD_USERS, ELSEWHERE);
		runner(classes).withInitializer((context) -> register(context.getBeanFactory(), "org.elsewhere.Elsewhere"))
			.run((context) -> assertThat(ids(find(context))).containsExactlyInAnyOrder("a", "x"));
	}

	@Test
	void aMigrationWithoutAnnotationIsNoRevision() {
		runner(ADD_USERS).withBean("plain", Migration.class, () -> (op) -> {
		}).run((context) -> assertThat(ids(find(context))).containsExactly("a"));
	}

	@Test
	void aListOfMigrationsDoesNotCreateAll() {
		runner(ADD_USERS).withBean(AllMigrations.class).run((context) -> {
			assertThat(context.getBean(AllMigrations.class).migrations()).isEmpty();
			assertThat(context.getBeanFactory().getSingletonNames()).doesNotContain("com.acme.AddUsers");
		});
	}

	@Test
	void passesOnWhatIsWrongWithAClass() {
		runner(ADD_USERS, """
				package com.acme;
				@io.github.migrationboot.operations.Revision(id = "z")
				class Wrong { }
				""").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(find(context).defects()).containsExactly(new NotAMigration("com.acme.Wrong"));
		});
	}

	@Test
	void eachContextOfAHierarchyHasItsOwnBeans() {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, ADD_USERS);
		runner(classes).run((parent) -> runner(classes).withParent(parent).run((child) -> {
			assertThat(ids(find(child))).containsExactly("a");
			find(child).scripts().get(0).upgrade();
			assertThat(child.getBeanFactory().getSingletonNames()).contains("com.acme.AddUsers");
			assertThat(((ConfigurableListableBeanFactory) parent.getAutowireCapableBeanFactory()).getSingletonNames())
				.doesNotContain("com.acme.AddUsers");
		}));
	}

	@Test
	void aChildUsesThePackagesOfItsParent() {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, ADD_USERS);
		runner(classes).run((parent) -> new ApplicationContextRunner().withClassLoader(classes)
			.withParent(parent)
			.withUserConfiguration(RegistrarConfiguration.class)
			.run((child) -> assertThat(ids(find(child))).containsExactly("a")));
	}

	@Test
	void withGeneratedCodeItReadsTheAnnotationsOfTheBeansOnly() {
		SpringProperties.setFlag(AotDetector.AOT_ENABLED);
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, ADD_USERS, COMPONENT);
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.setClassLoader(classes);
			AutoConfigurationPackages.register(context, "com.acme");
			context.registerBean(Clock.class, () -> Clock.systemUTC());
			context.registerBean(RevisionBeanRegistrar.class,
					() -> new RevisionBeanRegistrar(context.getEnvironment(), context));
			context.registerBeanDefinition("generated", new RootBeanDefinition("com.acme.AddUsers"));
			context.refresh();
			FoundRevisions found = find(context);
			assertThat(ids(found)).containsExactly("a");
			assertThat(found.scripts().get(0).node().location()).isEqualTo("class com.acme.AddUsers");
			assertThat(found.scripts().get(0).upgrade()).hasSize(1);
		}
	}

	private ApplicationContextRunner runner(String... sources) {
		return runner(CompiledClasses.inFolder(this.folder, sources));
	}

	private static ApplicationContextRunner runner(CompiledClasses classes) {
		return new ApplicationContextRunner().withClassLoader(classes)
			.withUserConfiguration(RegistrarConfiguration.class)
			.withBean(Clock.class, Clock::systemUTC)
			.withInitializer((context) -> AutoConfigurationPackages
				.register((BeanDefinitionRegistry) context.getBeanFactory(), "com.acme"));
	}

	private static void register(ListableBeanFactory beanFactory, String className) {
		((BeanDefinitionRegistry) beanFactory).registerBeanDefinition("registered", new RootBeanDefinition(className));
	}

	// What other parts of an application ask of every bean while it starts.
	private static void askForTypes(ApplicationContext context) {
		Map<String, Runnable> runnables = context.getBeansOfType(Runnable.class);
		assertThat(runnables).isEmpty();
		assertThat(context.getBeanNamesForAnnotation(Configuration.class)).isNotEmpty();
		assertThat(context.getBeanNamesForType(Migration.class)).containsExactly("com.acme.AddUsers");
		for (String name : context.getBeanDefinitionNames()) {
			context.getType(name);
			context.isTypeMatch(name, AutoCloseable.class);
		}
	}

	private static FoundRevisions find(ApplicationContext context) {
		return new RevisionBeans(context, context.getBean(RevisionBeanRegistrar.class)).find();
	}

	private static List<String> ids(FoundRevisions found) {
		return found.scripts().stream().map((script) -> script.node().id()).toList();
	}

	@Configuration(proxyBeanMethods = false)
	static class RegistrarConfiguration {

		@Bean
		static RevisionBeanRegistrar revisionBeanRegistrar(Environment environment, ResourceLoader resourceLoader) {
			return new RevisionBeanRegistrar(environment, resourceLoader);
		}

	}

	record AllMigrations(ObjectProvider<Migration> provider) {

		List<Migration> migrations() {
			return this.provider.stream().toList();
		}

	}

}
