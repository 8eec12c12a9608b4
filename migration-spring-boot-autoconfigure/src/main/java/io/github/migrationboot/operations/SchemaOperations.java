package io.github.migrationboot.operations;

/**
 * Operations on schemas and extensions.
 */
public sealed interface SchemaOperations extends TopicOperations permits Operations {

	/**
	 * Create an extension. Most need a role that may create extensions.
	 * @param name the extension
	 * @return options
	 */
	default ExtensionBuilder createExtension(String name) {
		return OperationRecorder.of(this).add(new ExtensionBuilder(name, OperationRecorder.of(this).schema()));
	}

	/**
	 * Drop an extension.
	 * @param name the extension
	 * @return options
	 */
	default DropBuilder dropExtension(String name) {
		return OperationRecorder.of(this).drop(DatabaseObject.extension(name));
	}

	/**
	 * Create a schema.
	 * @param name the schema
	 * @return options
	 */
	default SchemaBuilder createSchema(String name) {
		return OperationRecorder.of(this).add(new SchemaBuilder(name));
	}

	/**
	 * Drop a schema.
	 * @param name the schema
	 * @return options
	 */
	default DropBuilder dropSchema(String name) {
		return OperationRecorder.of(this).drop(DatabaseObject.schema(name));
	}

	/**
	 * Rename a schema.
	 * @param name the schema
	 * @param newName its new name
	 */
	default void renameSchema(String name, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.schema(name), newName);
	}

	/**
	 * Bring an extension to the newest version that is installed on the server.
	 * @param name the extension
	 */
	default void updateExtension(String name) {
		OperationRecorder.of(this).add(new UpdateExtension(name, null));
	}

	/**
	 * Bring an extension to a version.
	 * @param name the extension
	 * @param version the version
	 */
	default void updateExtension(String name, String version) {
		OperationRecorder.of(this).add(new UpdateExtension(name, version));
	}

}
