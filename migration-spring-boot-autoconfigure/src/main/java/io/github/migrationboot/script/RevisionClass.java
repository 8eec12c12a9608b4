package io.github.migrationboot.script;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.type.AnnotationMetadata;

import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.Revision;
import io.github.migrationboot.revision.RevisionNode;

/**
 * What the annotation of a revision class says. Immutable; does not hold the class, which
 * may not be loaded.
 *
 * @param className the name of the class, as {@link Class#getName()} gives it
 * @param node the revision's place in the graph
 * @param transactional whether it runs in one transaction
 */
public record RevisionClass(String className, RevisionNode node, boolean transactional) {

	/**
	 * Read the annotation of a class.
	 * @param metadata the class, loaded or not, which carries {@link Revision @Revision}
	 * @return what the annotation says
	 * @throws java.util.NoSuchElementException if the class does not carry the annotation
	 */
	public static RevisionClass of(AnnotationMetadata metadata) {
		MergedAnnotation<Revision> revision = metadata.getAnnotations().get(Revision.class);
		RevisionNode node = new RevisionNode(revision.getString("id"), names(revision, "downRevision"),
				names(revision, "dependsOn"), names(revision, "branchLabels"), revision.getString("message"),
				"class " + metadata.getClassName());
		return new RevisionClass(metadata.getClassName(), node, revision.getBoolean("transactional"));
	}

	private static List<String> names(MergedAnnotation<Revision> revision, String attribute) {
		return List.of(revision.getStringArray(attribute));
	}

	/**
	 * Return the revision with its body.
	 * @param migration gives an instance of the class; called each time a body is read
	 * @return the script
	 */
	public RevisionScript toScript(Supplier<Migration> migration) {
		RevisionOrigin origin = new RevisionOrigin.OfClass(this.className);
		return new ClassRevisionScript(origin, this.node, this.transactional, migration);
	}

}
