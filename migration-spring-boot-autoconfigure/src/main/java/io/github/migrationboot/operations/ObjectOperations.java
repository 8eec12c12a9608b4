package io.github.migrationboot.operations;

/**
 * Operations that all kinds of objects know.
 */
public sealed interface ObjectOperations extends TopicOperations permits Operations {

	/**
	 * Set the comment of an object.
	 * @param object the object, named by a method of {@link DatabaseObject}
	 * @param comment the comment
	 * @return the rest
	 */
	default CommentBuilder commentOn(DatabaseObject object, String comment) {
		return OperationRecorder.of(this).add(new CommentBuilder(OperationRecorder.of(this).qualify(object), comment));
	}

	/**
	 * Remove the comment of an object.
	 * @param object the object, named by a method of {@link DatabaseObject}
	 * @return the rest
	 */
	default CommentBuilder dropComment(DatabaseObject object) {
		return OperationRecorder.of(this).add(new CommentBuilder(OperationRecorder.of(this).qualify(object), null));
	}

	/**
	 * Set the comment of a table.
	 * @param table the table
	 * @param comment the comment
	 * @return the rest
	 */
	default CommentBuilder commentOnTable(String table, String comment) {
		return commentOn(DatabaseObject.table(table), comment);
	}

	/**
	 * Set the comment of a column.
	 * @param table the table
	 * @param column the column
	 * @param comment the comment
	 * @return the rest
	 */
	default CommentBuilder commentOnColumn(String table, String column, String comment) {
		return commentOn(DatabaseObject.column(table, column), comment);
	}

	/**
	 * Drop an object.
	 * @param object the object, named by a method of {@link DatabaseObject}
	 * @return options
	 */
	default DropBuilder drop(DatabaseObject object) {
		return OperationRecorder.of(this).add(DropBuilder.of(OperationRecorder.of(this).qualify(object)));
	}

	/**
	 * Rename an object.
	 * @param object the object, named by a method of {@link DatabaseObject}
	 * @param newName its new name
	 * @throws InvalidOperationException if its kind of object cannot be renamed
	 */
	default void rename(DatabaseObject object, String newName) {
		OperationRecorder.of(this).add(new RenameObject(OperationRecorder.of(this).qualify(object), newName));
	}

	/**
	 * Set a parameter of an index, a view or a materialized view.
	 * @param object the object, named by a method of {@link DatabaseObject}
	 * @param parameter the parameter, such as {@code fillfactor}
	 * @param value its value
	 * @return the rest
	 */
	default ParameterBuilder setParameter(DatabaseObject object, String parameter, Object value) {
		return OperationRecorder.of(this)
			.add(new ParameterBuilder(OperationRecorder.of(this).qualify(object), parameter, String.valueOf(value)));
	}

	/**
	 * Reset a parameter of an index, a view or a materialized view.
	 * @param object the object, named by a method of {@link DatabaseObject}
	 * @param parameter the parameter, such as {@code fillfactor}
	 * @return the rest
	 */
	default ParameterBuilder resetParameter(DatabaseObject object, String parameter) {
		return OperationRecorder.of(this)
			.add(new ParameterBuilder(OperationRecorder.of(this).qualify(object), parameter, null));
	}

	/**
	 * Move an object into another schema. It can be undone if {@link Operations#inSchema}
	 * says where it comes from.
	 * @param object the object, named by a method of {@link DatabaseObject}
	 * @param newSchema the schema
	 * @throws InvalidOperationException if its kind of object cannot be moved
	 */
	default void setSchema(DatabaseObject object, String newSchema) {
		OperationRecorder.of(this).add(new SetSchema(OperationRecorder.of(this).qualify(object), newSchema));
	}

	/**
	 * Give an object to another role.
	 * @param object the object, named by a method of {@link DatabaseObject}
	 * @param owner the role
	 * @return the rest
	 */
	default OwnerBuilder setOwner(DatabaseObject object, String owner) {
		return OperationRecorder.of(this).add(new OwnerBuilder(OperationRecorder.of(this).qualify(object), owner));
	}

}
