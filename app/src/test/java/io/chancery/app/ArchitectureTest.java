package io.chancery.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.Route;
import io.chancery.infra.errors.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Each rule fails when it matches nothing (ArchUnit's default, kept on), so that none goes quiet unseen.
@AnalyzeClasses(packages = "io.chancery", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HOUSE_WORDS = ".*(Manager|Helper|Utils?|Impl|Dto|Info)";

    @ArchTest
    static final ArchRule viewsArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .notBePublic()
            .because("nobody reaches into another feature's screens: go there by its Navigation");

    @ArchTest
    static final ArchRule screensArePackagePrivate = classes()
            .that()
            .resideInAPackage("io.chancery.app..ui")
            .and()
            .areAssignableTo(Component.class)
            .and()
            .haveNameMatching(".*(View|Form|Dialog|Page|Panel)")
            .should()
            .notBePublic()
            .because("a feature shares fields and navigation, never whole screens");

    @ArchTest
    static final ArchRule packagesAreBusinessWords = noClasses()
            .should()
            .resideInAnyPackage(
                    "..service..", "..util..", "..utils..", "..dto..", "..impl..", "..common..", "..entity..")
            .because("inside a module packages are features, not layers");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveNameMatching(HOUSE_WORDS)
            .because("find the noun inside it");

    @ArchTest
    static final ArchRule nothingAsksForAFrontendBundle = noClasses()
            .that()
            .resideInAnyPackage("io.chancery..")
            .should()
            .beAnnotatedWith(NpmPackage.class)
            .orShould()
            .beAnnotatedWith(CssImport.class)
            .orShould()
            .beAnnotatedWith(JsModule.class)
            .orShould()
            .beAnnotatedWith(Uses.class)
            .because("the precompiled bundle is all there is: no Node, no npm");

    @ArchTest
    static final ArchRule fieldsSpeakToReadersOfScreens = noClasses()
            .that()
            .doNotHaveSimpleName("ListChoice")
            .and()
            .doNotHaveSimpleName("TabBar")
            .should()
            .callConstructorWhere(new com.tngtech.archunit.base.DescribedPredicate<>("Select or Tabs is made") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaConstructorCall call) {
                    return call.getTargetOwner().isEquivalentTo(Select.class)
                            || call.getTargetOwner().isEquivalentTo(Tabs.class);
                }
            })
            .because("ListChoice and TabBar of themes say what Vaadin's own leave out");

    @ArchTest
    static final ArchRule stylingStandsInThemes = noClasses()
            .that()
            .resideInAPackage("io.chancery..")
            .should()
            .callMethodWhere(new com.tngtech.archunit.base.DescribedPredicate<>("getStyle() is called") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                    return call.getTarget().getName().equals("getStyle")
                            && call.getTargetOwner().getPackageName().startsWith("com.vaadin");
                }
            })
            .because("looks are classes in the stylesheets of themes");

    @ArchTest
    static final ArchRule servicesAreGuarded = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .and()
            .resideInAPackage("io.chancery.app..")
            .and()
            .haveNameNotMatching(".*\\.(FirmSetup|FirstAdmin|Welcome|PeopleAtTheDoor)")
            .should(askForAPermission())
            .because("views and services are both guarded; what nobody has signed in for yet is named here");

    @ArchTest
    static final ArchRule transactionsBeginInServices = noClasses()
            .that()
            .areAssignableTo(Component.class)
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("a view holds no transaction and no managed entity");

    @ArchTest
    static final ArchRule transactionsCanBegin = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .notBePrivate()
            .because("a private method opens no transaction, whatever its annotation says");

    @ArchTest
    static final ArchRule refusalsAreFinalFacts = classes()
            .that()
            .areAssignableTo(Refusal.class)
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .haveSimpleNameNotEndingWith("Exception");

    @ArchTest
    static final ArchRule moneyIsNeverFloating = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("io.chancery.app..")
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class);

    @ArchTest
    static final ArchRule timeIsAskedOfTheClock = noClasses()
            .that()
            .resideInAPackage("io.chancery.app.(*)..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .because("tests set the clock");

    private static ArchCondition<JavaClass> askForAPermission() {
        return new ArchCondition<>("ask for a permission") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                var guarded = service.isAnnotatedWith(PreAuthorize.class);
                events.add(new SimpleConditionEvent(
                        service, guarded, service.getName() + " has " + (guarded ? "" : "no ") + "@PreAuthorize"));
            }
        };
    }
}
