package io.github.migrationboot.actuate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * The databases of an application. Immutable.
 *
 * @param databases their states by their names, {@code default} if there is only one
 */
public record DatabasesDescriptor(Map<String, DatabaseDescriptor> databases) implements OperationResponseBody {

	public DatabasesDescriptor {
		databases = Collections.unmodifiableMap(new LinkedHashMap<>(databases));
	}

}
