package io.chancery.control;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.chancery.infra.persistence.InControl;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;

class ModularityTests {

    private static final JavaClasses CONTROL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.chancery.control");

    @Test
    void verifiesArchitecture() {
        ApplicationModules.of("io.chancery.control").verify();
    }

    @Test
    void hasNoScreens() {
        noClasses()
                .that()
                .resideInAPackage("io.chancery.control..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..", "io.chancery.themes..", "io.chancery.infra.web..")
                .because("control is the domain of both applications; screens belong into console")
                .check(CONTROL);
    }

    @Test
    void usesItsOwnTransactionsOnly() {
        noClasses()
                .that()
                .resideInAPackage("io.chancery.control..")
                .should()
                .beAnnotatedWith(Transactional.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.data..")
                .because("a plain @Transactional would open a transaction in a firm's schema; say @InControl")
                .check(CONTROL);
    }

    @Test
    void writesOnlyInTransactions() {
        classes()
                .that()
                .haveSimpleName("Registry")
                .or()
                .haveSimpleName("Orders")
                .or()
                .haveSimpleName("OrderQueue")
                .or()
                .haveSimpleName("OrderDesk")
                .should()
                .beAnnotatedWith(InControl.class)
                .because("who writes says in which transaction")
                .check(CONTROL);
    }
}
