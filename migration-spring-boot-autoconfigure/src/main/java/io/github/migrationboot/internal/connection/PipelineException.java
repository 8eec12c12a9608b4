package io.github.migrationboot.internal.connection;

import java.sql.SQLException;

/**
 * Says which statement of a pipeline failed. Always translated before it reaches a user.
 */
public class PipelineException extends Exception {

	private final int index;

	private final SQLException failure;

	PipelineException(int index, SQLException cause) {
		super(cause);
		this.index = index;
		this.failure = cause;
	}

	/**
	 * Return which statement failed.
	 * @return its position in the pipeline, from 0
	 */
	public int getIndex() {
		return this.index;
	}

	/**
	 * Return the failure.
	 * @return the server's or the driver's error
	 */
	public SQLException getFailure() {
		return this.failure;
	}

}
