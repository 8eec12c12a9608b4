package io.github.migrationboot;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Tests that the code keeps to the rules of the house. That each rule finds what it is
 * for is tested in {@link HouseRulesTests}.
 */
class HouseTests {

	private static final House HOUSE = new House("io.github.migrationboot");

	static final List<ArchRule> PACKAGE_RULES = HOUSE.rules();

	static final List<ArchRule> PURITY_RULES = List.of(HOUSE.revisionIsPure());

	static final List<ArchRule> TYPE_RULES = HouseRules.ALL;

	private static final JavaClasses CODE = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.github.migrationboot");

	@ParameterizedTest
	@FieldSource({ "PACKAGE_RULES", "PURITY_RULES", "TYPE_RULES" })
	void codeKeepsTheRule(ArchRule rule) {
		rule.check(CODE);
	}

}
