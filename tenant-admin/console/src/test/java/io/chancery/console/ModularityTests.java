package io.chancery.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final JavaClasses CONSOLE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.chancery.console");

    @Test
    void verifiesArchitecture() {
        ApplicationModules.of(ChanceryConsole.class).verify();
    }

    @Test
    void neverSeesTheApp() {
        noClasses()
                .that()
                .resideInAPackage("io.chancery.console..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.chancery.app..")
                .because("the console orders and watches; what a firm does is the app's")
                .check(CONSOLE);
    }

    @Test
    void carriesNoSqlButTheQuestionWhetherTheDatabaseAnswers() {
        noClasses()
                .that()
                .resideInAPackage("io.chancery.console..")
                .and()
                .doNotHaveSimpleName("ConsoleHealth")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .because("SQL on the control plane belongs into control")
                .check(CONSOLE);
    }

    @Test
    void saysOfEveryViewWhoMaySeeIt() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(AnonymousAllowed.class)
                .check(CONSOLE);
    }

    @Test
    void keepsViewsToThemselves() {
        noClasses()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePublic()
                .because("other features reach a screen by its feature's navigation")
                .check(CONSOLE);
    }

    @Test
    void leavesLooksToThemes() {
        noClasses()
                .that()
                .resideInAPackage("io.chancery.console..")
                .should()
                .callMethod(HasStyle.class, "getStyle")
                .orShould()
                .beAnnotatedWith(CssImport.class)
                .orShould()
                .beAnnotatedWith(JsModule.class)
                .orShould()
                .beAnnotatedWith(JavaScript.class)
                .orShould()
                .beAnnotatedWith(NpmPackage.class)
                .because("styles are the themes' and bundled scripts would need a bundle of our own")
                .check(CONSOLE);
    }
}
