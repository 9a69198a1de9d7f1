package io.chancery.console.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.chancery.console.testing.ConsoleTest;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.operators.OperatorRole;
import io.chancery.infra.web.permissions.Matrix;
import io.chancery.infra.web.permissions.Operations;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/// Holds every verb, view and endpoint of the running console against the file that says who may do what.
///
/// What is not in the file fails, and so does a line that nothing answers to: whoever adds a verb decides who may.
@ConsoleTest
class WhoMayDoWhatIntegrationTest {

    private static final Matrix MATRIX = new Matrix(OperatorRole.values());
    private static final List<String> PACKAGES = List.of("io.chancery.console.", "io.chancery.control.");
    private static final int OPERATIONS_MIN = 50;

    /// What everybody who is signed in changes: how they themselves come in.
    private static final List<String> OF_ONES_OWN = List.of("operators OwnFactor.");

    @Autowired
    ApplicationContext context;

    @Autowired
    ServletContext servlets;

    private Operations operations;
    private Map<String, Predicate<Authentication>> all;

    @BeforeEach
    void findOperations() {
        operations = new Operations(context, PACKAGES, Operations.Variants.NONE);
        all = operations.all(
                RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)))
                        .getAvailableRoutes());
    }

    @Test
    void operatorsMayDoWhatTheFileSaysAndNothingElse() throws IOException {
        var found = new TreeMap<String, String>();
        all.forEach((operation, rule) -> found.put(operation, MATRIX.line(operation, allowed(rule))));
        // The whole truth of this build, to be compared and, where it is meant, taken over.
        Files.writeString(
                Path.of("target/who-may-do-what.txt"),
                Stream.concat(Stream.of(MATRIX.heading()), found.values().stream())
                        .collect(Collectors.joining("\n", "", "\n")));

        assertThat(found).hasSizeGreaterThan(OPERATIONS_MIN);
        assertThat(found.values().stream().map(Matrix::squeezed))
                .as("found now, beside what the file says")
                .containsExactlyInAnyOrderElementsOf(Matrix.lines());
    }

    @Test
    void nobodyIsLetInWithoutSigningInButWhereOneSignsIn() {
        assertThat(all.entrySet().stream()
                        .filter(operation -> operation.getValue().test(nobody()))
                        .map(Map.Entry::getKey))
                .allMatch(operation -> operation.startsWith("view /sign-in")
                        || operation.startsWith("view /welcome")
                        || operation.startsWith("view /second-step")
                        || operation.startsWith("operators OperatorSignIns.")
                        || operation.startsWith("operators OperatorFactors.")
                        || operation.startsWith("operators OperatorEntry.")
                        || operation.startsWith("operators OperatorKey.")
                        || operation.startsWith("orders FirstLinks.purge(")
                        || operation.startsWith("tenants Registry.")
                        || operation.startsWith("orders OrderDesk.")
                        || operation.startsWith("upgrades UpgradeDesk.")
                        || operation.startsWith("releases KnownGates.")
                        || operation.startsWith("releases KnownReleases.")
                        || operation.startsWith("rollouts Segments.")
                        || operation.startsWith("endpoint ANY /error")
                        || operation.startsWith("endpoint GET /brand/"));
    }

    @Test
    void whoOnlyLooksChangesNothing() {
        assertThat(all.entrySet().stream()
                        .filter(operation -> operation.getValue().test(with(OperatorRole.READ_ONLY)))
                        .filter(operation -> !operation.getValue().test(nobody()))
                        .map(Map.Entry::getKey)
                        .filter(operations::changes)
                        .filter(operation -> OF_ONES_OWN.stream().noneMatch(operation::startsWith)))
                .isEmpty();
    }

    @Test
    void onlySecurityDecidesWhoComesIn() {
        assertThat(all.keySet().stream()
                        .filter(operation -> operation.startsWith("operators Operators."))
                        .filter(operations::changes)
                        .filter(operation -> Stream.of(OperatorRole.values())
                                .filter(role -> role != OperatorRole.SECURITY)
                                .anyMatch(role -> all.get(operation).test(with(role)))))
                .isEmpty();
    }

    @Test
    void noPermissionIsHeldByNobody() {
        var held = OperatorRole.permissionsOf(List.of(OperatorRole.values()));
        assertThat(Stream.of(OperatorPermission.class.getFields()).map(Field::getName))
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(held));
    }

    private static List<String> allowed(Predicate<Authentication> rule) {
        return Stream.concat(
                        Stream.of(Matrix.NOBODY).filter(_ -> rule.test(nobody())),
                        Stream.of(OperatorRole.values())
                                .filter(role -> rule.test(with(role)))
                                .map(Enum::name))
                .toList();
    }

    private static Authentication nobody() {
        return new AnonymousAuthenticationToken("key", Matrix.NOBODY, AuthorityUtils.createAuthorityList("ANONYMOUS"));
    }

    private static Authentication with(OperatorRole role) {
        return new TestingAuthenticationToken(
                role.name(), "", role.permissions().toArray(String[]::new));
    }
}
