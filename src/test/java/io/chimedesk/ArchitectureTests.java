package io.chimedesk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.RequestMapping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/**
 * The rules of the house that a compiler does not know.
 */
@AnalyzeClasses(packages = "io.chimedesk", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule ONLY_CHIME_KNOWS_THE_SDK = noClasses().that()
		.resideOutsideOfPackage("io.chimedesk.chime..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("software.amazon.awssdk..");

	@ArchTest
	static final ArchRule NOBODY_IMPORTS_WEB_PACKAGES = noClasses().that()
		.resideOutsideOfPackage("..web..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.chimedesk..web..");

	@ArchTest
	static final ArchRule SERVLETS_STAY_AT_THE_EDGE = noClasses().that()
		.resideOutsideOfPackages("..web..", "io.chimedesk.ui..", "io.chimedesk.operator..", "io.chimedesk.simulator..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("jakarta.servlet..", "org.springframework.web..");

	@ArchTest
	static final ArchRule ONLY_STORES_SPEAK_SQL = classes().that()
		.areTopLevelClasses()
		.and(dependOn("org.springframework.jdbc", "java.sql", "javax.sql"))
		.should()
		.beAnnotatedWith(Repository.class)
		.orShould()
		.haveNameMatching(".*Rows?")
		.because("only a store asks the database, and only a row reads what it answers");

	@ArchTest
	static final ArchRule CONTROLLERS_LIVE_IN_WEB_PACKAGES = classes().that()
		.areAnnotatedWith(Controller.class)
		.should()
		.resideInAPackage("..web..")
		.andShould()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields().should().beAnnotatedWith(Autowired.class);

	@ArchTest
	static final ArchRule FIELDS_ARE_FINAL_IN_COMPONENTS = fields().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Controller.class)
		.should()
		.beFinal();

	@ArchTest
	static final ArchRule NOBODY_LOOKS_AT_ANOTHER_CLOCK = noClasses().that()
		.areNotAssignableTo(ChimeDeskApplication.class)
		.and()
		.doNotHaveFullyQualifiedName("io.chimedesk.simulator.SimulatorProcess")
		.should()
		.callMethodWhere(asksForTheTime());

	@ArchTest
	static final ArchRule PAGES_OPEN_NO_TRANSACTIONS = noMethods().that()
		.areDeclaredInClassesThat()
		.resideInAPackage("..web..")
		.should()
		.beAnnotatedWith(Transactional.class);

	@ArchTest
	static final ArchRule FORMS_ARE_RECORDS = methods().that()
		.areMetaAnnotatedWith(RequestMapping.class)
		.should(bindOnlyRecords());

	@ArchTest
	static final ArchRule NO_FIELD_IS_LISTED_FOR_BINDING = noClasses().should()
		.callMethod(WebDataBinder.class, "setAllowedFields", String[].class)
		.orShould()
		.callMethod(WebDataBinder.class, "setDisallowedFields", String[].class);

	private static DescribedPredicate<JavaClass> dependOn(String... packages) {
		return DescribedPredicate.describe("depend on " + String.join(", ", packages),
				(type) -> type.getDirectDependenciesFromSelf()
					.stream()
					.map((dependency) -> dependency.getTargetClass().getPackageName())
					.anyMatch((name) -> Arrays.stream(packages)
						.anyMatch((prefix) -> name.equals(prefix) || name.startsWith(prefix + "."))));
	}

	private static DescribedPredicate<JavaMethodCall> asksForTheTime() {
		return DescribedPredicate.describe("asks for the time", (call) -> isSystemTime(call) || (isTimeType(call)
				&& call.getName().equals("now") && call.getTarget().getRawParameterTypes().isEmpty()));
	}

	private static boolean isSystemTime(JavaAccess<?> call) {
		JavaClass owner = call.getTargetOwner();
		return (owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis"))
				|| (owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system"));
	}

	private static boolean isTimeType(JavaAccess<?> call) {
		JavaClass owner = call.getTargetOwner();
		return owner.isEquivalentTo(Instant.class) || owner.isEquivalentTo(OffsetDateTime.class)
				|| owner.isEquivalentTo(LocalDate.class) || owner.isEquivalentTo(LocalDateTime.class)
				|| owner.isEquivalentTo(ZonedDateTime.class);
	}

	private static ArchCondition<JavaMethod> bindOnlyRecords() {
		return new ArchCondition<>("bind only records") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				method.getRawParameterTypes()
					.stream()
					.filter((type) -> type.getPackageName().startsWith("io.chimedesk"))
					.filter((type) -> !type.isRecord() && !type.isEnum())
					.forEach((type) -> events
						.add(SimpleConditionEvent.violated(method, method.getFullName() + " binds " + type.getName())));
			}
		};
	}

}
