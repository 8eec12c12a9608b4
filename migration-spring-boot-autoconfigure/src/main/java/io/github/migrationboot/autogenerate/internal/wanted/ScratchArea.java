package io.github.migrationboot.autogenerate.internal.wanted;

import java.util.Set;

/**
 * Where the wanted schema is created. Immutable.
 *
 * @param schema the schema that stands for the default one
 * @param compared the compared schemas by their real names, which statements may name
 * @param real the schemas that hold the real objects meanwhile; empty if these are in
 * another database
 * @param named whether the compared schemas have their real names here
 * @param transactional whether all happens in one transaction
 */
record ScratchArea(String schema, Set<String> compared, Set<String> real, boolean named, boolean transactional) {

	ScratchArea {
		compared = Set.copyOf(compared);
		real = Set.copyOf(real);
	}

}
