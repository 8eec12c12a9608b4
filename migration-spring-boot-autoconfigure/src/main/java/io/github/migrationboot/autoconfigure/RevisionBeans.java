package io.github.migrationboot.autoconfigure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.aot.AotDetector;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.AnnotationMetadata;

import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.Revision;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionClass;
import io.github.migrationboot.script.RevisionScript;

/**
 * The revisions that are beans. Gets a bean when its body is asked for, and not before.
 */
final class RevisionBeans {

	private final ListableBeanFactory beanFactory;

	private final RevisionBeanRegistrar registrar;

	RevisionBeans(ListableBeanFactory beanFactory, RevisionBeanRegistrar registrar) {
		this.beanFactory = beanFactory;
		this.registrar = registrar;
	}

	/**
	 * Find the revisions.
	 * @return the revisions and what is wrong with them
	 */
	FoundRevisions find() {
		List<RevisionScript> scripts = new ArrayList<>();
		Map<String, RevisionClass> revisions = AotDetector.useGeneratedArtifacts() ? generated()
				: this.registrar.revisions();
		revisions.forEach((name, revision) -> scripts.add(revision.toScript(() -> get(name, revision))));
		return new FoundRevisions(scripts, this.registrar.defects());
	}

	/**
	 * Read the classes of the beans, as there was no scan.
	 */
	private Map<String, RevisionClass> generated() {
		Map<String, RevisionClass> revisions = new LinkedHashMap<>();
		for (String name : this.beanFactory.getBeanNamesForType(Migration.class, true, false)) {
			Class<?> type = this.beanFactory.getType(name, false);
			if (type != null && AnnotatedElementUtils.hasAnnotation(type, Revision.class)) {
				revisions.put(name, RevisionClass.of(AnnotationMetadata.introspect(type)));
			}
		}
		return revisions;
	}

	private Migration get(String name, RevisionClass revision) {
		try {
			return this.beanFactory.getBean(name, Migration.class);
		}
		catch (BeansException ex) {
			if (ex.contains(BeanCurrentlyInCreationException.class)) {
				throw new RevisionCycleException(revision, ex);
			}
			throw ex;
		}
	}

}
