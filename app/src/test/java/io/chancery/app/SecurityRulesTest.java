package io.chancery.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.ByteBuffer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// What the code of the applications never does, whatever people send it.
@AnalyzeClasses(packages = "io.chancery", importOptions = SecurityRulesTest.OfTheProduct.class)
class SecurityRulesTest {

    /// What other modules lend to tests comes as a jar.
    static final class OfTheProduct implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return new DoNotIncludeTests().includes(location) && !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule noProcessIsStartedButTheReader = noClasses()
            .that()
            .haveNameNotMatching("io\\.chancery\\.infra\\.documents\\.Reader(\\$.*)?")
            .and()
            .resideOutsideOfPackage("io.chancery.infra.local..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .orShould()
            .callMethod(Runtime.class, "exec", String.class)
            .orShould()
            .callMethod(Runtime.class, "exec", String[].class)
            .because("what reads strangers' files has a fixed command; nothing else needs one");

    @ArchTest
    static final ArchRule noMemoryIsManagedByHand = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.foreign..", "sun.misc..", "jdk.internal..")
            .orShould()
            .callMethod(System.class, "loadLibrary", String.class)
            .orShould()
            .callMethod(System.class, "load", String.class)
            .orShould()
            .callMethod(ByteBuffer.class, "allocateDirect", int.class)
            .because("what Java does not own nobody frees");

    @ArchTest
    static final ArchRule nothingIsEvaluated = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.expression..", "javax.script..", "groovy..", "org.mozilla..")
            .because("expressions stand in annotations, where nobody but us writes");

    @ArchTest
    static final ArchRule callsLeadOutOfTheListedPlacesAlone = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.chancery.infra.outbound..",
                    "io.chancery.infra.documents..",
                    "io.chancery.infra.clustering..",
                    "io.chancery.infra.local..",
                    "io.chancery.app.openid..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.channels.SocketChannel")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.apache.hc..", "com.hazelcast..", "jakarta.mail..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("org\\.springframework\\.web\\.client\\.Rest(Client|Template).*")
            .because("infra/docs/security.md lists whom the product talks to");

    @ArchTest
    static final ArchRule nothingOfTestsIsDeployed = noClasses()
            .that()
            .resideOutsideOfPackage("io.chancery.infra.local..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.junit..",
                    "org.assertj..",
                    "org.mockito..",
                    "org.springframework.boot.test..",
                    "org.springframework.test..",
                    "io.zonky..",
                    "com.codeborne..",
                    "com.icegreen..")
            .because("what tests stand on is no part of the product");

    @ArchTest
    static final ArchRule theDemonstrationAsksForItsProperty = classes()
            .that()
            .resideInAnyPackage("io.chancery.app.demo..", "io.chancery.console.demo..")
            .and()
            .areMetaAnnotatedWith(Component.class)
            .should()
            .beAnnotatedWith(ConditionalOnProperty.class)
            .orShould()
            .beAnnotatedWith(ConditionalOnBooleanProperty.class)
            .because("nobody gets its people and firms who has not asked for them");

    @ArchTest
    static final ArchRule xmlIsReadByTwoPlacesAlone = noClasses()
            .that()
            .haveNameNotMatching("io\\.chancery\\.app\\.firm\\.SvgCopy(\\$.*)?")
            .and()
            .resideOutsideOfPackage("io.chancery.infra.documents..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml.parsers..", "javax.xml.stream..", "javax.xml.transform..", "org.xml.sax..")
            .because(
                    "a parser has to be told to look nowhere else; SvgCopyTest and ReadingProcessesTest try these two");
}
