package io.github.migrationboot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * What holds for each type wherever it is. The rules about beans are Spring Boot's own.
 */
final class HouseRules {

	static final ArchRule PACKAGES_ARE_NULL_MARKED = ArchRuleDefinition.classes()
		.should(satisfy("be in a package with @NullMarked",
				(type) -> type.getPackage().isAnnotatedWith(NullMarked.class)));

	static final ArchRule PUBLIC_EXCEPTIONS_SAY_WHAT_TO_DO = ArchRuleDefinition.classes()
		.that()
		.areAssignableTo(Throwable.class)
		.and()
		.arePublic()
		.and()
		.resideOutsideOfPackage("..internal..")
		.should()
		.beAssignableTo(MigrationException.class)
		.allowEmptyShould(true);

	/**
	 * An internal type is public only for other packages of the house; a user who could
	 * get hold of one would keep us from changing it.
	 */
	static final ArchRule PUBLIC_API_NAMES_NO_INTERNAL_TYPE = ArchRuleDefinition.members()
		.that(DescribedPredicate.describe("users can call", HouseRules::isApi))
		.should(satisfy("name no internal type", (member) -> named(member).noneMatch(HouseRules::isInternal)))
		.allowEmptyShould(true);

	static final ArchRule STANDARD_STREAMS_ARE_FOR_THE_COMMAND_LINE = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackage("..internal.cli..")
		.should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
		.allowEmptyShould(true);

	static final ArchRule LETTER_CASE_HAS_A_LOCALE = ArchRuleDefinition.noClasses()
		.should()
		.callMethod(String.class, "toLowerCase")
		.orShould()
		.callMethod(String.class, "toUpperCase")
		.because("the user's locale may be Turkish: use Locale.ROOT")
		.allowEmptyShould(true);

	static final ArchRule AUTO_CONFIGURATIONS_ARE_PUBLIC_AND_FINAL = ArchRuleDefinition.classes()
		.that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(JavaModifier.FINAL)
		.allowEmptyShould(true);

	static final ArchRule BEAN_METHODS_ARE_PACKAGE_PRIVATE = ArchRuleDefinition.methods()
		.that()
		.areAnnotatedWith(Bean.class)
		.should()
		.bePackagePrivate()
		.allowEmptyShould(true);

	static final ArchRule BEAN_METHODS_RETURN_NO_PRIVATE_TYPE = ArchRuleDefinition.methods()
		.that()
		.areAnnotatedWith(Bean.class)
		.should(satisfy("not return a private type",
				(method) -> !method.getRawReturnType().getModifiers().contains(JavaModifier.PRIVATE)))
		.allowEmptyShould(true);

	static final ArchRule POST_PROCESSORS_ARE_STATIC_BEANS = ArchRuleDefinition.methods()
		.that()
		.areAnnotatedWith(Bean.class)
		.and()
		.haveRawReturnType(DescribedPredicate.or(JavaClass.Predicates.assignableTo(BeanPostProcessor.class),
				JavaClass.Predicates.assignableTo(BeanFactoryPostProcessor.class)))
		.should()
		.beStatic()
		.because("they would make their configuration a bean too early")
		.allowEmptyShould(true);

	static final ArchRule BEAN_METHODS_HAVE_NO_CONDITION_ON_A_CLASS = ArchRuleDefinition.methods()
		.that()
		.areAnnotatedWith(Bean.class)
		.should()
		.notBeAnnotatedWith(ConditionalOnClass.class)
		.because("the method's signature is loaded before its condition is looked at")
		.allowEmptyShould(true);

	static final ArchRule MISSING_BEAN_IS_NOT_NAMED_TWICE = ArchRuleDefinition.methods()
		.that()
		.areAnnotatedWith(ConditionalOnMissingBean.class)
		.should(satisfy("not name its own return type in @ConditionalOnMissingBean",
				(method) -> !missingBeans(method).equals(List.of(method.getRawReturnType().getName()))))
		.allowEmptyShould(true);

	static final List<ArchRule> ALL = List.of(PACKAGES_ARE_NULL_MARKED, PUBLIC_EXCEPTIONS_SAY_WHAT_TO_DO,
			PUBLIC_API_NAMES_NO_INTERNAL_TYPE, STANDARD_STREAMS_ARE_FOR_THE_COMMAND_LINE, LETTER_CASE_HAS_A_LOCALE,
			AUTO_CONFIGURATIONS_ARE_PUBLIC_AND_FINAL, BEAN_METHODS_ARE_PACKAGE_PRIVATE,
			BEAN_METHODS_RETURN_NO_PRIVATE_TYPE, POST_PROCESSORS_ARE_STATIC_BEANS,
			BEAN_METHODS_HAVE_NO_CONDITION_ON_A_CLASS, MISSING_BEAN_IS_NOT_NAMED_TWICE);

	private HouseRules() {
	}

	private static boolean isApi(JavaMember member) {
		boolean callable = member.getModifiers().contains(JavaModifier.PUBLIC)
				|| member.getModifiers().contains(JavaModifier.PROTECTED);
		return callable && isPublic(member.getOwner()) && !isInternal(member.getOwner());
	}

	/**
	 * What is nested in an interface is public in name even if the interface is not.
	 */
	private static boolean isPublic(JavaClass type) {
		return type.getModifiers().contains(JavaModifier.PUBLIC)
				&& type.getEnclosingClass().map(HouseRules::isPublic).orElse(true);
	}

	private static boolean isInternal(JavaClass type) {
		return Set.of(type.getPackageName().split("\\.")).contains("internal");
	}

	/**
	 * Return what a member's signature names, type arguments included.
	 */
	private static Stream<JavaClass> named(JavaMember member) {
		if (member instanceof JavaCodeUnit method) {
			return Stream.concat(method.getReturnType().getAllInvolvedRawTypes().stream(),
					method.getParameterTypes().stream().flatMap((type) -> type.getAllInvolvedRawTypes().stream()));
		}
		return member.getAllInvolvedRawTypes().stream();
	}

	private static List<String> missingBeans(JavaMethod method) {
		JavaAnnotation<?> annotation = method.getAnnotationOfType(ConditionalOnMissingBean.class.getName());
		Optional<Object> value = annotation.get("value");
		return Stream.of((Object[]) value.orElseThrow()).map((type) -> ((HasName) type).getName()).toList();
	}

	private static <T extends HasName.AndFullName> ArchCondition<T> satisfy(String description,
			Predicate<T> predicate) {
		return new ArchCondition<>(description) {

			@Override
			public void check(T item, ConditionEvents events) {
				String message = "%s should %s".formatted(item.getFullName(), description);
				events.add(new SimpleConditionEvent(item, predicate.test(item), message));
			}

		};
	}

}
