package io.chancery.app.bench;

import io.chancery.app.integrations.Integrations;
import io.chancery.app.integrations.ProgramSignIn;
import io.chancery.app.integrations.Scope;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.ProgramCall;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/// What programs pay for the interface: its first page beside the bare query, and what it takes to verify a token.
final class ProgramsAtTheDoor {

    private static final int WARM_UP = 12_000;
    private static final int SETTLING = 120;
    private static final int PAIRS = 2_001;
    private static final int TOKENS = 4_000;
    private static final int THREADS = 8;
    private static final int COLUMNS = 22;

    private static final String BARE = """
            select w.id, w.kind, w.matter, w.timekeeper, w.work_date, w.raw_seconds, w.units, w.rate, w.adjustment,
                   w.adjustment_reason, w.net, w.currency, w.task_code, w.activity_code, w.expense_code, w.cost_kind,
                   w.cost_unpaid, w.charge_kind, w.narrative, w.treatment, w.invoice, w.version
              from work_item w
             where w.archived_at is null and w.kind = 'TIME' and (w.matter is null or exists (
                       select 1 from matter m where m.id = w.matter and (not m.restricted or exists (
                           select 1 from matter_person p where p.matter = m.id and p.person = ?))))
             order by w.id limit 51""";

    private final ManyEntries firm;
    private final ProgramSignIn programs;
    private final int port;
    private final String token;

    ProgramsAtTheDoor(ManyEntries firm, Integrations integrations, ProgramSignIn programs, int port) {
        this.firm = firm;
        this.programs = programs;
        this.port = port;
        var credentials = TenantContext.callAs(
                firm.firm().id(),
                () -> firm.person()
                        .does(() -> integrations.letIn(CommandId.next(), "Bench", EnumSet.allOf(Scope.class))));
        this.token =
                ProgramCall.at(port, firm.firm()).askForToken(credentials, "").at("/access_token");
    }

    /// The bare query and the answer; then the bare query behind a bare servlet, and the answer.
    List<String> firstPage() throws Exception {
        // Java's client sends the host of the address unless it is told before its first use that it may not.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/time-entries".formatted(port)))
                .header("Host", firm.firm().host() + ":" + port)
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var raw = FirmsDatabase.database()
                        .connect(FirmsDatabase.database().superuser())) {
            raw.setSchema(firm.firm().schema());
            try (var statement = raw.prepareStatement(BARE)) {
                statement.setObject(1, firm.person().uuid());
                try (var bare = new BareServer(statement)) {
                    var bareRequest =
                            HttpRequest.newBuilder(URI.create(bare.address())).build();
                    warm(statement, client, bareRequest, request);
                    return List.of(
                            pairs("the bare query", _ -> read(statement), client, request)
                                    .line("told beside (DD050)"),
                            pairs("the same behind a bare servlet", _ -> send(client, bareRequest), client, request)
                                    .line("at most 2"));
                }
            }
        }
    }

    /// Before both lines: what the first requests of a process cost, until they are compiled, is neither's.
    private static void warm(PreparedStatement statement, HttpClient client, HttpRequest bare, HttpRequest ours)
            throws Exception {
        for (int n = 0; n < WARM_UP; n++) {
            read(statement);
            send(client, bare);
            send(client, ours);
        }
    }

    private Pairs pairs(String floor, Pairs.Work work, HttpClient client, HttpRequest request) throws Exception {
        return Pairs.measure(
                String.format(
                        Locale.ROOT,
                        "time entries of %,d, first page: %s, and the answer by HTTP",
                        firm.entries(),
                        floor),
                SETTLING,
                PAIRS,
                work,
                _ -> send(client, request));
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                for (int column = 1; column <= COLUMNS; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    private static void send(HttpClient client, HttpRequest request) throws Exception {
        var answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The first page answers " + answer.statusCode());
        }
    }

    /// One line of how many a second.
    String tokens() throws Exception {
        verify(TOKENS);
        var one = perSecond(1);
        var many = perSecond(THREADS);
        return String.format(
                Locale.ROOT,
                "\nOne program known a second: %,.0f times by one thread, %,.0f by %d.",
                one,
                many,
                THREADS);
    }

    private double perSecond(int threads) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var began = System.nanoTime();
            var work = IntStream.range(0, threads)
                    .<Callable<Void>>mapToObj(_ -> () -> {
                        verify(TOKENS / threads);
                        return null;
                    })
                    .toList();
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
            return TOKENS / ((System.nanoTime() - began) / 1e9);
        }
    }

    private void verify(int times) {
        TenantContext.runAs(firm.firm().id(), () -> {
            var request = new MockHttpServletRequest("GET", "/api/v1/time-entries");
            request.setServerName(firm.firm().host());
            request.setServerPort(port);
            for (int n = 0; n < times; n++) {
                programs.resolve(request).authenticate(new BearerTokenAuthenticationToken(token));
            }
        });
    }
}
