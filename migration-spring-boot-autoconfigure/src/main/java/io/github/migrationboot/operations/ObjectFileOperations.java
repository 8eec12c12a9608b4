package io.github.migrationboot.operations;

import java.util.function.Consumer;

/**
 * Operations on views, routines, triggers and policies whose every version is a SQL file,
 * {@code <location>/<name>.<version>.sql}. The files are read when the body is read; what
 * they hold is a part of the operation. They name the schema themselves:
 * {@link Operations#inSchema} does not matter.
 */
public sealed interface ObjectFileOperations extends TopicOperations permits Operations {

	/**
	 * Create the first version of each object, in an order in which what they require
	 * comes first.
	 * @param names the names of their files, without version
	 * @throws InvalidObjectFilesException if anything is wrong with a file
	 */
	default void createObjects(String... names) {
		changeObjects((objects) -> {
			for (String name : names) {
				objects.create(name, 1);
			}
		});
	}

	/**
	 * Put a version of an object in the place of the one before it, which comes back on
	 * the way down. The object is dropped only if PostgreSQL cannot do it otherwise.
	 * @param name the name of its files, without version
	 * @param version the version, from 2
	 * @throws InvalidObjectFilesException if anything is wrong with a file
	 */
	default void replaceObject(String name, int version) {
		changeObjects((objects) -> objects.replace(name, version));
	}

	/**
	 * Drop an object.
	 * @param name the name of its files, without version
	 * @param version the version that is there, which comes back on the way down
	 * @throws InvalidObjectFilesException if anything is wrong with a file
	 */
	default void dropObject(String name, int version) {
		changeObjects((objects) -> objects.drop(name, version));
	}

	/**
	 * Change objects together: what requires another one that changes is dropped before
	 * and created after.
	 * @param body takes what becomes of each object
	 * @throws InvalidObjectFilesException if anything is wrong with a file
	 */
	default void changeObjects(Consumer<ObjectFilesBuilder> body) {
		ObjectFilesBuilder builder = new ObjectFilesBuilder();
		body.accept(builder);
		builder.build().forEach(OperationRecorder.of(this)::add);
	}

}
