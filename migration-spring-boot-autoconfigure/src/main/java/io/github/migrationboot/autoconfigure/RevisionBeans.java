package io.github.migrationboot.autoconfigure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;

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
	 * Find the revisions: those of the scan, and other beans whose class carries
	 * {@link Revision @Revision}. With generated code, which does not scan, all are of
	 * the second kind.
	 * @return the revisions, one for each class, and what is wrong with them
	 */
	FoundRevisions find() {
		Map<String, RevisionClass> revisions = new LinkedHashMap<>(this.registrar.revisions());
		addOthers(revisions);
		List<RevisionScript> scripts = new ArrayList<>();
		revisions.forEach((name, revision) -> scripts.add(revision.toScript(() -> get(name, revision))));
		return new FoundRevisions(scripts, this.registrar.defects());
	}

	private void addOthers(Map<String, RevisionClass> revisions) {
		Set<String> known = revisions.values().stream().map(RevisionClass::className).collect(Collectors.toSet());
		for (String name : this.beanFactory.getBeanNamesForType(Migration.class, true, false)) {
			Class<?> type = revisions.containsKey(name) ? null : this.beanFactory.getType(name, false);
			if (type != null) {
				AnnotationMetadata metadata = AnnotationMetadata.introspect(ClassUtils.getUserClass(type));
				if (metadata.hasAnnotation(Revision.class.getName()) && known.add(metadata.getClassName())) {
					revisions.put(name, RevisionClass.of(metadata));
				}
			}
		}
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
