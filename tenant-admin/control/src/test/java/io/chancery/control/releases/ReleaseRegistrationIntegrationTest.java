package io.chancery.control.releases;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.control.Installation;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.Orders;
import io.chancery.control.tenants.HomeCountry;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ReleaseRegistrationIntegrationTest {

    private Installation installation;
    private AnnotationConfigApplicationContext node;
    private AnnotationConfigApplicationContext console;

    @BeforeEach
    void install() {
        installation = new Installation("releases");
        node = installation.node();
        console = installation.console();
    }

    @AfterEach
    void remove() {
        installation.close();
    }

    @Test
    void registersWhatItCarriesAndOffersOnlyTheFirst() throws Exception {
        beat("node-1", "build 7", "2026.1", "2026.2");
        assertThat(strings("select number || ' ' || (offered_at is not null) from control.release order by number"))
                .containsExactly("2026.1 true", "2026.2 false");
        assertThat(
                        strings(
                                "select name || ' ' || build || ' ' || schema_version || ' ' || releases::text from control.node"))
                .containsExactly("node-1 build 7 42 {2026.1,2026.2}");
    }

    @Test
    void keepsTheOfferWhenALaterBuildWordsTheManifestOtherwise() throws Exception {
        beat("node-1", "build 7", "2026.1");
        installation
                .superuser()
                .sql("update control.release set manifest = 'older words'")
                .update();
        beat("node-2", "build 8", "2026.1");
        assertThat(strings("select registered_by || ' ' || offered_by from control.release"))
                .containsExactly("build 8 build 7");
        assertThat(strings("select name from control.node order by name")).containsExactly("node-1", "node-2");
    }

    @Test
    void forgetsANodeThatLeft() throws Exception {
        var registration = registration("node-1", "build 7", "2026.1");
        inControl(registration::beat);
        inControl(registration::leave);
        assertThat(strings("select name from control.node")).isEmpty();
    }

    @Test
    void opensAFirmWithTheNewestReleaseThatIsOffered() throws Exception {
        assertThat(release(open("before"))).as("nothing is offered yet").isEqualTo("2026.1");
        beat("node-1", "build 7", "2026.1", "2026.9", "2026.10", "2026.11");
        assertThat(release(open("first"))).isEqualTo("2026.1");
        installation
                .superuser()
                .sql("update control.release set offered_at = now(), offered_by = 'Olive' where place in (9, 10)")
                .update();
        var firm = open("later");
        assertThat(release(firm)).isEqualTo("2026.10");
        assertThat(releases().history(firm))
                .extracting(ReleaseHeld::release)
                .containsExactly(new ReleaseNumber(2026, 10));
    }

    @Test
    void movesOneFirmAndLeavesTheOtherAlone() {
        var ashworth = open("ashworth");
        var birchwood = open("birchwood");
        var next = new ReleaseNumber(2026, 2);
        releases().set(ashworth, next);
        releases().set(ashworth, next);
        assertThat(releases().of(ashworth)).isEqualTo(next);
        assertThat(releases().of(birchwood)).isEqualTo(ReleaseNumber.FIRST);
        assertThat(releases().history(ashworth))
                .extracting(ReleaseHeld::release)
                .containsExactly(next, ReleaseNumber.FIRST);
        assertThat(releases().history(birchwood)).hasSize(1);
        assertThat(strings("select tenant::text from control.change_log where kind = 'FEATURES'"))
                .as("every node is told once")
                .containsExactly(ashworth.toString());
    }

    private FirmReleases releases() {
        return node.getBean(FirmReleases.class);
    }

    private TenantId open(String slug) {
        var opened = new AtomicReference<TenantId>();
        var request = Installation.firm(slug, "Firm " + slug, HomeCountry.US);
        Installation.allowed(
                _ -> opened.set(console.getBean(Orders.class).openFirm(CommandId.next(), request)),
                OperatorPermission.FIRM_OPEN);
        return opened.get();
    }

    private String release(TenantId firm) {
        return releases().of(firm).toString();
    }

    private void beat(String name, String build, String... numbers) throws Exception {
        inControl(registration(name, build, numbers)::beat);
    }

    private ReleaseRegistration registration(String name, String build, String... numbers) throws Exception {
        return new ReleaseRegistration(
                node.getBean("controlJdbc", JdbcClient.class),
                carrying(numbers),
                new RunningNode(name, build, 42),
                () -> List.of(new CarriedGate("rows", true), new CarriedGate("lists", false)),
                Clock.systemUTC());
    }

    private void inControl(Runnable work) {
        var transactions = node.getBean(InControl.TRANSACTIONS, PlatformTransactionManager.class);
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private List<String> strings(String sql) {
        return installation.superuser().sql(sql).query(String.class).list();
    }

    /// A build that carries these; the first is where firms begin.
    private static ReleaseCatalogue carrying(String... numbers) throws Exception {
        var files = new ArrayList<Resource>();
        for (var number : numbers) {
            var from = number.equals(numbers[0]) ? "[]" : "[%s]".formatted(numbers[0]);
            var text = """
                    number: %s
                    upgradeable-from: %s
                    risk: low
                    features: []
                    data-steps: []
                    rule-packs: []
                    items:
                      - {kind: new, for: everyone, en: Something new., de: Etwas Neues.}
                    """.formatted(number, from);
            files.add(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
                @Override
                public String getFilename() {
                    return number + ".yaml";
                }
            });
        }
        return ReleaseCatalogue.of(files);
    }
}
