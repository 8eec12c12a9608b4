package io.github.migrationboot.autoconfigure;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.util.Assert;

/**
 * What a user reads when a start has failed.
 */
final class Failure {

	private Failure() {
	}

	static String of(AssertableApplicationContext context) {
		Throwable failure = context.getStartupFailure();
		Assert.state(failure != null, "The context has started");
		return of(failure);
	}

	static String of(Throwable failure) {
		FailureAnalysis analysis = new MigrationFailureAnalyzer().analyze(failure);
		if (analysis == null) {
			throw new AssertionError("There is no analysis of the failure", failure);
		}
		return "Description: " + analysis.getDescription() + "\nAction: " + analysis.getAction();
	}

}
