package io.github.migrationboot.sample;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.migrationboot.runner.ScriptForm;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.Psql;

/**
 * The revisions of the main history as scripts.
 */
class ScriptsIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@BeforeEach
	void assumeThatPsqlIsThere() {
		Psql.assumeThatItIsThere();
	}

	@ParameterizedTest
	@EnumSource
	void scriptOfEachRevisionAndOfAllLeavesWhatTheRunLeaves(ScriptForm form) {
		try (ScriptedSample sample = new ScriptedSample(this.postgres)) {
			sample.runUpAndDown(form);
		}
	}

}
