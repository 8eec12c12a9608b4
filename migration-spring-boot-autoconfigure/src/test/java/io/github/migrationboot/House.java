package io.github.migrationboot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/**
 * The packages below a base package, from the bottom up, and what each may import. A
 * package stands for the packages below it too. Immutable.
 */
final class House {

	/**
	 * The root is what all share, so that it is not named again.
	 */
	private static final Map<String, List<String>> IMPORTS = new LinkedHashMap<>();

	static {
		IMPORTS.put("revision", List.of());
		IMPORTS.put("operations", List.of());
		IMPORTS.put("internal.sql", List.of("operations"));
		IMPORTS.put("script", List.of("revision", "operations", "internal.sql"));
		IMPORTS.put("internal.connection", List.of());
		IMPORTS.put("internal.version", List.of("revision", "internal.connection"));
		IMPORTS.put("runner", List.copyOf(IMPORTS.keySet()));
		IMPORTS.put("internal.writing", List.of("revision", "operations", "script"));
		IMPORTS.put("autogenerate",
				List.of("revision", "operations", "internal.sql", "script", "internal.connection", "runner"));
		IMPORTS.put("internal.cli", List.of("revision", "script", "runner", "internal.writing", "autogenerate"));
		IMPORTS.put("actuate", List.of("runner"));
		IMPORTS.put("autoconfigure", List.copyOf(IMPORTS.keySet()));
	}

	private final String base;

	House(String base) {
		this.base = base;
	}

	/**
	 * Return a rule for each package, and one that there are no others.
	 * @return the rules, none of which minds a package that is not there yet
	 */
	List<ArchRule> rules() {
		List<ArchRule> rules = new ArrayList<>();
		rules.add(mayImportOnly(this.base, List.of()));
		IMPORTS.forEach((name, imports) -> rules.add(mayImportOnly(pattern(name), imports)));
		rules.add(ArchRuleDefinition.classes()
			.should()
			.resideInAnyPackage(known(List.copyOf(IMPORTS.keySet())))
			.because("every type has its place in the house")
			.allowEmptyShould(true));
		rules.add(SlicesRuleDefinition.slices()
			.matching(this.base + ".(**)")
			.should()
			.beFreeOfCycles()
			.allowEmptyShould(true));
		return rules;
	}

	/**
	 * Return the rule that the graph of revisions is computed from its arguments alone.
	 * @return the rule
	 */
	ArchRule revisionIsPure() {
		return ArchRuleDefinition.classes()
			.that()
			.resideInAPackage(this.base + ".revision..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(this.base, this.base + ".revision..", "java.lang..", "java.util..", "org.jspecify..")
			.because("it does no input or output and knows no framework")
			.allowEmptyShould(true);
	}

	private ArchRule mayImportOnly(String pattern, List<String> imports) {
		DescribedPredicate<JavaClass> allowed = JavaClass.Predicates
			.resideInAnyPackage(Stream.concat(Stream.of(pattern), Stream.of(known(imports))).toArray(String[]::new));
		DescribedPredicate<JavaClass> foreign = JavaClass.Predicates.resideOutsideOfPackage(this.base + "..");
		return ArchRuleDefinition.classes()
			.that()
			.resideInAPackage(pattern)
			.should()
			.onlyDependOnClassesThat(allowed.or(foreign))
			.because("imports only ever point downwards")
			.allowEmptyShould(true);
	}

	private String[] known(List<String> names) {
		return Stream.concat(Stream.of(this.base), names.stream().map(this::pattern)).toArray(String[]::new);
	}

	private String pattern(String name) {
		return this.base + "." + name + "..";
	}

}
