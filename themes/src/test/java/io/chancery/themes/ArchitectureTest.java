package io.chancery.themes;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.Uses;

@AnalyzeClasses(packages = "io.chancery.themes", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knowsNoTenantAndNoDatabase = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.chancery.infra..",
                    "io.chancery.control..",
                    "io.chancery.console..",
                    "io.chancery.app..",
                    "java.sql..",
                    "javax.sql..",
                    "jakarta.persistence..",
                    "org.springframework..")
            .because("a widget gets its data by callback; hand it a function instead");

    @ArchTest
    static final ArchRule triggersNoFrontendBundle = classes()
            .should(not(beAnnotatedWith(NpmPackage.class)))
            .andShould(not(beAnnotatedWith(CssImport.class)))
            .andShould(not(beAnnotatedWith(JsModule.class)))
            .andShould(not(beAnnotatedWith(Uses.class)))
            .because("the precompiled bundle must do; put styles into themes/chancery and scripts into chancery.js");

    @ArchTest
    static final ArchRule loadsOnlyStaticScripts = classes()
            .that()
            .areAnnotatedWith(JavaScript.class)
            .should(loadFromTheContext())
            .because("a script that is bundled triggers a frontend build");

    @ArchTest
    static final ArchRule stylesOnlyByClassName = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "the target is getStyle()",
                    (JavaMethodCall call) -> call.getTarget().getName().equals("getStyle")))
            .because("the look lives in the stylesheets of themes/chancery");

    private static ArchCondition<JavaClass> loadFromTheContext() {
        return new ArchCondition<>("load only scripts that start with context://") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                JavaAnnotation<JavaClass> annotation = type.getAnnotationOfType(JavaScript.class.getName());
                String script = String.valueOf(annotation.get("value").orElse(""));
                events.add(new SimpleConditionEvent(
                        type, script.startsWith("context://"), type.getName() + " loads " + script));
            }
        };
    }
}
