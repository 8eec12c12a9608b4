package io.github.migrationboot;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@link House} and {@link HouseRules} find what they are for, in a small
 * house that is full of violations.
 */
class HouseRulesTests {

	static final List<ArchRule> TYPE_RULES = HouseRules.ALL;

	private static final String BASE = "io.github.migrationboot.violations";

	private static final House HOUSE = new House(BASE);

	private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(BASE);

	@ParameterizedTest
	@FieldSource("TYPE_RULES")
	void ruleFindsItsViolation(ArchRule rule) {
		assertThat(rule.evaluate(VIOLATIONS).hasViolation()).isTrue();
	}

	@Test
	void letterCaseWithLocaleIsFine() {
		assertThat(details(HouseRules.LETTER_CASE_HAS_A_LOCALE)).hasSize(1);
	}

	@Test
	void internalTypeIsFoundInTypeArgument() {
		assertThat(details(HouseRules.PUBLIC_API_NAMES_NO_INTERNAL_TYPE)).singleElement()
			.asString()
			.contains("things()");
	}

	@Test
	void purityForbidsFilesAndOtherPackages() {
		assertThat(details(HOUSE.revisionIsPure())).anyMatch((detail) -> detail.contains("java.nio.file.Path"))
			.anyMatch((detail) -> detail.contains("runner.Downward"));
	}

	@Test
	void packageRulesFindUpwardImportAndCycleAndUnknownPackage() {
		Map<String, List<String>> broken = HOUSE.rules()
			.stream()
			.filter((rule) -> rule.evaluate(VIOLATIONS).hasViolation())
			.collect(Collectors.toMap(ArchRule::getDescription, HouseRulesTests::details));
		assertThat(broken.keySet()).hasSize(4)
			.anyMatch((rule) -> rule.contains("'" + BASE + "'"))
			.anyMatch((rule) -> rule.contains("'" + BASE + ".revision..'"))
			.anyMatch((rule) -> rule.contains("cycles"))
			.anyMatch((rule) -> rule.contains("every type has its place"));
		assertThat(broken.values()).noneMatch(
				(details) -> details.stream().anyMatch((detail) -> detail.startsWith("Field <" + BASE + ".runner.")));
	}

	private static List<String> details(ArchRule rule) {
		EvaluationResult result = rule.evaluate(VIOLATIONS);
		return result.getFailureReport().getDetails();
	}

}
