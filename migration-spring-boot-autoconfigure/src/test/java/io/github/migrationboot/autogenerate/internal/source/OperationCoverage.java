package io.github.migrationboot.autogenerate.internal.source;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which kinds of things are in some operations.
 */
final class OperationCoverage {

	private final Set<Class<?>> found = new HashSet<>();

	private OperationCoverage() {
	}

	/**
	 * Find the records that are in values, at any depth.
	 * @param values the values
	 * @return their classes
	 */
	static Set<Class<?>> of(Collection<?> values) {
		OperationCoverage coverage = new OperationCoverage();
		coverage.add(values);
		return coverage.found;
	}

	/**
	 * Return what a sealed type can be.
	 * @param type the type
	 * @return its final subtypes, at any depth, and those that anybody can add to
	 */
	static Stream<Class<?>> kinds(Class<?> type) {
		return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(OperationCoverage::kinds)
				: Stream.of(type);
	}

	private void add(@Nullable Object value) {
		if (value instanceof Collection<?> collection) {
			collection.forEach(this::add);
		}
		else if (value instanceof Record data) {
			this.found.add(data.getClass());
			for (RecordComponent component : data.getClass().getRecordComponents()) {
				add(value(component, data));
			}
		}
	}

	private static @Nullable Object value(RecordComponent component, Record data) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(data);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
