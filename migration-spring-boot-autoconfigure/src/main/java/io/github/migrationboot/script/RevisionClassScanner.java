package io.github.migrationboot.script;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternUtils;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.ClassUtils;

import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.Revision;
import io.github.migrationboot.revision.Defect;

/**
 * Finds the classes that carry {@link Revision @Revision}, also nested ones, by reading
 * class files. No class is loaded. Thread-safe; takes time proportional to the number of
 * classes in the packages. With an application context as resource loader, class files
 * that a component scan has already read are not read again.
 */
public final class RevisionClassScanner {

	private static final String REVISION = Revision.class.getName();

	private static final String MIGRATION = Migration.class.getName();

	private final ResourcePatternResolver resolver;

	private final MetadataReaderFactory readers;

	/**
	 * Create a scanner.
	 * @param resourceLoader gives the class files
	 */
	public RevisionClassScanner(ResourceLoader resourceLoader) {
		this.resolver = ResourcePatternUtils.getResourcePatternResolver(resourceLoader);
		this.readers = new CachingMetadataReaderFactory(resourceLoader);
	}

	/**
	 * Scan packages.
	 * @param packages the packages; each stands for itself and those below it, and may
	 * have the wildcards of a component scan. The default package, which would mean the
	 * whole class path, stands for itself only.
	 * @return the classes, each once, and what is wrong with them
	 */
	public RevisionClasses scan(Collection<String> packages) {
		Map<String, RevisionClass> classes = new TreeMap<>();
		List<Defect> defects = new ArrayList<>();
		for (String name : outermost(packages)) {
			for (Resource file : classFiles(name, defects)) {
				scan(file, classes, defects);
			}
		}
		return new RevisionClasses(List.copyOf(classes.values()), defects);
	}

	private static Collection<String> outermost(Collection<String> packages) {
		List<String> outermost = new ArrayList<>();
		for (String name : new TreeSet<>(packages)) {
			if (outermost.stream().noneMatch((outer) -> !outer.isEmpty() && name.startsWith(outer + "."))) {
				outermost.add(name);
			}
		}
		return outermost;
	}

	private Resource[] classFiles(String packageName, List<Defect> defects) {
		String path = packageName.isEmpty() ? "*.class"
				: ClassUtils.convertClassNameToResourcePath(packageName) + "/**/*.class";
		try {
			return this.resolver.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + path);
		}
		catch (IOException ex) {
			defects.add(new RevisionClassDefect.UnreadableClass("Package " + packageName, ex.toString()));
			return new Resource[0];
		}
	}

	private void scan(Resource file, Map<String, RevisionClass> classes, List<Defect> defects) {
		try {
			AnnotationMetadata metadata = this.readers.getMetadataReader(file).getAnnotationMetadata();
			if (metadata.hasAnnotation(REVISION)
					&& classes.putIfAbsent(metadata.getClassName(), RevisionClass.of(metadata)) == null) {
				check(metadata, defects);
			}
		}
		catch (IOException | RuntimeException ex) {
			// A damaged class file makes the reader fail with any exception. One that has
			// gone since it was listed is no defect: an IDE may be compiling.
			if (file.exists()) {
				defects.add(new RevisionClassDefect.UnreadableClass(file.getDescription(), ex.toString()));
			}
		}
	}

	private void check(AnnotationMetadata metadata, List<Defect> defects) throws IOException {
		String name = metadata.getClassName();
		String obstacle = obstacle(metadata);
		if (obstacle != null) {
			defects.add(new RevisionClassDefect.NotInstantiable(name, obstacle));
		}
		if (!isMigration(metadata)) {
			defects.add(new RevisionClassDefect.NotAMigration(name));
		}
	}

	private static @Nullable String obstacle(AnnotationMetadata metadata) {
		if (metadata.isAnnotation() || metadata.isInterface()) {
			return "an interface";
		}
		if (metadata.isAbstract()) {
			return "abstract";
		}
		return metadata.isIndependent() ? null : "an inner class";
	}

	private boolean isMigration(ClassMetadata type) throws IOException {
		for (String name : type.getInterfaceNames()) {
			if (name.equals(MIGRATION) || isMigration(name)) {
				return true;
			}
		}
		String superclass = type.getSuperClassName();
		return superclass != null && isMigration(superclass);
	}

	// The JDK knows nothing of migrations, and reading its classes takes time.
	private boolean isMigration(String supertype) throws IOException {
		return !supertype.startsWith("java.")
				&& isMigration(this.readers.getMetadataReader(supertype).getClassMetadata());
	}

}
