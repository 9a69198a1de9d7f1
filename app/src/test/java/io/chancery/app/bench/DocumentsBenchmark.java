package io.chancery.app.bench;

import io.chancery.app.ChanceryApp;
import io.chancery.app.clients.ClientList;
import io.chancery.app.documents.DocumentList;
import io.chancery.app.integrations.Integrations;
import io.chancery.app.invoicing.InvoiceSearch;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterList;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.work.WorkSearch;
import io.chancery.infra.tenancy.TenantContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.TestPropertySource;

/// What it costs that files of strangers are looked through and sealed before anybody opens them, what each of them
/// takes of the node's memory meanwhile, and how long it takes to find one of very many.
@FirmTest
@TestPropertySource(properties = "chancery.api.requests-per-minute=1000000")
class DocumentsBenchmark {

    private static final int ENTRIES = 200_000;

    /// What is measured, where not all of it is wanted.
    private static final Set<String> PARTS =
            Set.of(System.getProperty("chancery.bench.parts", "throughput,memory,search")
                    .split(","));

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");
    private final List<String> lines = new ArrayList<>();

    @Autowired
    Registers registers;

    @Autowired
    Integrations integrations;

    @Autowired
    MatterList matters;

    @Autowired
    ClientList clients;

    @Autowired
    WorkSearch work;

    @Autowired
    InvoiceSearch invoices;

    @Autowired
    DocumentList documents;

    @LocalServerPort
    int port;

    @Test
    void measure() throws Exception {
        Figures.quiet();
        var matter = TenantContext.callAs(Firm.ASHWORTH.id(), () -> {
            registers.establish(Firm.ASHWORTH);
            return ada.does(() -> registers.openMatter(registers.openClient("Harbor"), "Papers"));
        });
        if (PARTS.contains("throughput")) {
            lines.add(Pairs.head());
            throughput(matter, integrations, port, Compiling.QUICK);
        }
        if (PARTS.contains("search")) {
            search();
        }
        // Last come those on nodes of their own: who is signed in is a matter of the node that started last.
        if (PARTS.contains("throughput")) {
            lines.add("");
            lines.add(Pairs.head());
            try (var node = node("chancery.documents.reader-compiling", Compiling.THOROUGH.setting())) {
                throughput(matter, node.getBean(Integrations.class), Installation.port(node), Compiling.THOROUGH);
            }
        }
        if (PARTS.contains("memory")) {
            memory(matter);
        }
    }

    private void throughput(MatterId matter, Integrations programs, int at, Compiling compiling) throws Exception {
        lines.add(PapersSent.measure(new Sending(Firm.ASHWORTH, ada, matter, programs, at), compiling));
        keep();
    }

    private void memory(MatterId matter) throws Exception {
        try (var scanner = new PatientScanner();
                var node = node(
                        "chancery.documents.scanner", scanner.address(), "chancery.documents.scanner-time", "10m")) {
            var sending =
                    new Sending(Firm.ASHWORTH, ada, matter, node.getBean(Integrations.class), Installation.port(node));
            lines.addAll(UploadsInFlight.measure(sending, scanner));
            keep();
        }
    }

    /// Another node at the same firms.
    ///
    /// @param settings names and values in turns
    private static ConfigurableApplicationContext node(String... settings) {
        var set = new HashMap<String, Object>(Map.of(
                "chancery.api.requests-per-minute", "1000000",
                "server.port", "0",
                "spring.jmx.enabled", "false",
                "logging.level.root", "warn"));
        for (int n = 0; n < settings.length; n += 2) {
            set.put(settings[n], settings[n + 1]);
        }
        return new SpringApplicationBuilder(ChanceryApp.class)
                .initializers(
                        new FirmsDatabase(),
                        starting -> starting.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("bench", set)))
                .run();
    }

    private void search() throws Exception {
        var firm = ManyEntries.in(Firm.BIRCHWOOD, registers, Math.min(ENTRIES, ManyDocuments.DOCUMENTS * 2));
        var many = new ManyDocuments(firm);
        many.build();
        var search = new SearchOfMany(firm, matters, clients, work, invoices, documents);
        lines.addAll(search.measure());
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Searched were %,d documents, %,d entries of time and %,d invoices; a third of the %,d matters stand behind a wall.",
                many.count("document"),
                many.count("work_item"),
                many.count("invoice"),
                many.count("matter")));
        keep();
        lines.addAll(search.plans());
        keep();
        lines.add(String.format(
                Locale.ROOT,
                "%nThe words of the time and the invoices were written by V0791 in %.1f s.",
                many.firstWords().toMillis() / 1e3));
        keep();
    }

    /// Each part takes minutes: what is measured is not lost when a later part fails.
    private void keep() throws IOException {
        Figures.keep("documents", lines);
    }
}
