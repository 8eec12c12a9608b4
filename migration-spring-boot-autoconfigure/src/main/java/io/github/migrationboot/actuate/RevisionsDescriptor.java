package io.github.migrationboot.actuate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * A revision in the databases that have it. Immutable.
 *
 * @param databases the revision by the names of the databases, {@code default} if there
 * is only one
 */
public record RevisionsDescriptor(Map<String, RevisionDescriptor> databases) implements OperationResponseBody {

	public RevisionsDescriptor {
		databases = Collections.unmodifiableMap(new LinkedHashMap<>(databases));
	}

}
