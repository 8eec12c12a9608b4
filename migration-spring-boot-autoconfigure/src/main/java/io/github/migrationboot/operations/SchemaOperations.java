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

}
