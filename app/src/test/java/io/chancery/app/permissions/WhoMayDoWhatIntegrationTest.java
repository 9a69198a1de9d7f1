package io.chancery.app.permissions;

import static io.chancery.app.testing.Firm.ASHWORTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.chancery.app.matters.MatterAccess;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.Permission;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.infra.web.permissions.Matrix;
import io.chancery.infra.web.permissions.Operations;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/// Holds every verb, view and endpoint of the running application against the file that says who may do what.
///
/// What is not in the file fails, and so does a line that nothing answers to: whoever adds a verb decides who may.
@FirmTest
@RunAsFirm(ASHWORTH)
class WhoMayDoWhatIntegrationTest {

    private static final Matrix MATRIX = new Matrix(FirmRole.values());

    private static final int OPERATIONS_MIN = 150;

    /// What people may change who may change nothing: things of their own, such as how their lists look.
    private static final List<String> OF_ONES_OWN = List.of(
            "drafts ",
            "forms ",
            "integrations AppConsents.",
            "lists ",
            "notifications ",
            "people OwnChoices.",
            "people Exports.",
            "people OwnDevices.",
            "people OwnFactor.",
            "people OwnPasskeys.",
            "people OwnSettings.",
            "people OwnSignIns.");

    /// What writes down that it was read, where the matter is restricted, or has the log chained before it is read.
    private static final List<String> READS = List.of(
            "audit FirmLog.",
            "documents DocumentDirectory.document(",
            "documents DocumentDirectory.file(",
            "documents Receipts.ofInvoice(",
            "invoicing InvoiceDirectory.bundle(",
            "invoicing InvoiceDirectory.file(",
            "invoicing InvoiceDirectory.invoice(",
            "matters MatterDirectory.matter(",
            "work Timesheets.item(",
            "work UnbilledWork.ofMatter(",
            "work WorkWalk.line(");

    @Autowired
    ApplicationContext context;

    @Autowired
    ServletContext servlets;

    private Operations operations;
    private Map<String, Predicate<Authentication>> all;

    @BeforeEach
    void findOperations() {
        operations = new Operations(context, List.of("io.chancery.app."), WhoMayDoWhatIntegrationTest::asked);
        all = operations.all(
                RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)))
                        .getAvailableRoutes());
    }

    @Test
    void everybodyMayDoWhatTheFileSaysAndNothingElse() throws IOException {
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
                        || operation.startsWith("view /forgot-password")
                        || operation.startsWith("view /new-password")
                        || operation.startsWith("view /second-step")
                        || operation.startsWith("people Welcome.")
                        || operation.startsWith("people PasswordReset.")
                        || operation.startsWith("people FactorAtTheDoor.")
                        || operation.startsWith("people PasskeyAtTheDoor.")
                        || operation.startsWith("people PeopleAtTheDoor.")
                        || operation.startsWith("people FirstAdmin.")
                        || operation.startsWith("support SupportDoor.")
                        || operation.startsWith("view /support ")
                        || operation.equals("view /support")
                        || operation.startsWith("firm FirmSetup.")
                        || operation.startsWith("endpoint ANY /error")
                        || operation.startsWith("endpoint GET /brand/")
                        || operation.startsWith("endpoint GET /openid/")
                        || operation.equals("endpoint POST /openid/logout")
                        || operation.startsWith("endpoint GET /.well-known/oauth-authorization-server")
                        || operation.startsWith("endpoint GET /api/v1/openapi.json"));
    }

    @Test
    void whoOnlyReadsChangesNothing() {
        for (var role : List.of(FirmRole.AUDITOR, FirmRole.BOOKKEEPER)) {
            assertThat(all.entrySet().stream()
                            .filter(operation -> operation.getValue().test(with(role)))
                            .filter(operation -> !operation.getValue().test(nobody()))
                            .map(Map.Entry::getKey)
                            .filter(operations::changes)
                            .filter(operation -> OF_ONES_OWN.stream().noneMatch(operation::startsWith))
                            .filter(operation -> READS.stream().noneMatch(operation::startsWith)))
                    .as("changed by %s", role)
                    .isEmpty();
        }
    }

    @Test
    void noPermissionIsHeldByNobody() {
        var held = Stream.of(FirmRole.values())
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Stream.of(Permission.class.getFields()).map(java.lang.reflect.Field::getName))
                .filteredOn(name -> !name.equals(Permission.SIGNED_IN))
                .containsExactlyInAnyOrderElementsOf(held);
    }

    /// What is asked for depends on what is given, where a matter may be kept from some.
    private static Map<String, Object[]> asked(Class<?>[] parameters) {
        int access = Arrays.asList(parameters).indexOf(MatterAccess.class);
        if (access < 0) {
            return Operations.Variants.NONE.of(parameters);
        }
        var everyone = new Object[parameters.length];
        everyone[access] = new MatterAccess.Everyone();
        var some = new Object[parameters.length];
        some[access] = new MatterAccess.Only(Set.of());
        return Map.of(" to everyone", everyone, " to some", some);
    }

    private static List<String> allowed(Predicate<Authentication> rule) {
        return Stream.concat(
                        Stream.of(Matrix.NOBODY).filter(_ -> rule.test(nobody())),
                        Stream.of(FirmRole.values())
                                .filter(role -> rule.test(with(role)))
                                .map(Enum::name))
                .toList();
    }

    private static Authentication nobody() {
        return new AnonymousAuthenticationToken("key", Matrix.NOBODY, AuthorityUtils.createAuthorityList("ANONYMOUS"));
    }

    private static Authentication with(FirmRole role) {
        var may = Stream.concat(Stream.of(Permission.SIGNED_IN), role.permissions().stream())
                .toArray(String[]::new);
        return new TestingAuthenticationToken(role.name(), "", may);
    }
}
