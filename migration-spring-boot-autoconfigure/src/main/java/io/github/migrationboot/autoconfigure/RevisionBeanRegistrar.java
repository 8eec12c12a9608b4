package io.github.migrationboot.autoconfigure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.revision.Defect;
import io.github.migrationboot.script.RevisionClass;
import io.github.migrationboot.script.RevisionClassScanner;
import io.github.migrationboot.script.RevisionClasses;

/**
 * Registers the revision classes of the application's packages and of
 * {@code migration.packages} as lazy beans, so that they can have collaborators injected.
 * It scans by itself as a test slice filters components out. A class is not loaded before
 * its revision is run. Used by one thread, while the context starts.
 */
final class RevisionBeanRegistrar implements BeanDefinitionRegistryPostProcessor {

	private final Environment environment;

	private final ResourceLoader resourceLoader;

	private final Map<String, RevisionClass> revisions = new LinkedHashMap<>();

	private final List<Defect> defects = new ArrayList<>();

	RevisionBeanRegistrar(Environment environment, ResourceLoader resourceLoader) {
		this.environment = environment;
		this.resourceLoader = resourceLoader;
	}

	/**
	 * Return what was found.
	 * @return the revisions by the names of their beans
	 */
	Map<String, RevisionClass> revisions() {
		return this.revisions;
	}

	/**
	 * Return what is wrong with what was found.
	 * @return the defects
	 */
	List<Defect> defects() {
		return this.defects;
	}

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		// The generated code registers the beans that were found ahead of time.
		if (AotDetector.useGeneratedArtifacts()) {
			return;
		}
		RevisionClasses found = new RevisionClassScanner(this.resourceLoader).scan(packages(registry));
		this.defects.addAll(found.defects());
		Map<String, String> existing = found.classes().isEmpty() ? Map.of() : beanNamesByClass(registry);
		for (RevisionClass revision : found.classes()) {
			String name = existing.get(revision.className());
			if (name == null) {
				name = revision.className();
				registry.registerBeanDefinition(name, definition(revision));
			}
			else {
				registry.getBeanDefinition(name).setLazyInit(true);
			}
			this.revisions.put(name, revision);
		}
	}

	private Set<String> packages(BeanDefinitionRegistry registry) {
		Set<String> packages = new LinkedHashSet<>();
		if (registry instanceof BeanFactory beanFactory && AutoConfigurationPackages.has(beanFactory)) {
			packages.addAll(AutoConfigurationPackages.get(beanFactory));
		}
		packages.addAll(Binder.get(this.environment)
			.bind("migration.packages", Bindable.listOf(String.class))
			.orElseGet(List::of));
		return packages;
	}

	private static RootBeanDefinition definition(RevisionClass revision) {
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setBeanClassName(revision.className());
		definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
		definition.setLazyInit(true);
		definition.setRole(BeanDefinition.ROLE_APPLICATION);
		// Nobody means to inject a revision, and a list of all would create every one.
		definition.setAutowireCandidate(false);
		// Whoever looks for beans of a type gets this answer and need not load the class.
		// Ahead of time the class itself is needed.
		if (!Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
			definition.setTargetType(Migration.class);
		}
		return definition;
	}

	private static Map<String, String> beanNamesByClass(BeanDefinitionRegistry registry) {
		Map<String, String> names = new HashMap<>();
		for (String name : registry.getBeanDefinitionNames()) {
			String className = className(registry.getBeanDefinition(name));
			if (className != null) {
				names.putIfAbsent(className, name);
			}
		}
		return names;
	}

	private static @Nullable String className(BeanDefinition definition) {
		if (definition.getFactoryMethodName() == null) {
			return definition.getBeanClassName();
		}
		return (definition instanceof AnnotatedBeanDefinition annotated && annotated.getFactoryMethodMetadata() != null)
				? annotated.getFactoryMethodMetadata().getReturnTypeName() : null;
	}

}
