package io.github.migrationboot.operations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Creates a publication: what is sent to other databases.
 *
 * @param name the publication
 * @param content what it sends, or {@code null} for nothing yet
 * @param parameters its parameters, such as {@code publish}
 */
public record CreatePublication(String name, @Nullable PublicationContent content,
		Map<String, String> parameters) implements ReplicationChange {

	public CreatePublication {
		// Not Map.copyOf, which forgets the order that the rendered SQL is to have.
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

	@Override
	public List<Operation> reverse() {
		return List.of(DropObject.of(ObjectKind.PUBLICATION, new QualifiedName(null, this.name)));
	}

	@Override
	public String describe() {
		return "create publication " + this.name;
	}

}
