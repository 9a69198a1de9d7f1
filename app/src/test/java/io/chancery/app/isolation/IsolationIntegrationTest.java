package io.chancery.app.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.StatementCount;
import io.chancery.app.testing.TestPerson;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Everything that can be asked of the application is asked as Castor; nothing of Pollux may come back, and nothing of
/// Pollux may change.
@FirmTest
class IsolationIntegrationTest {

    private static final int OPERATIONS_MIN = 150;
    private static final int ANSWERING_MIN = 30;

    /// Tables without a text of the firm's people, where a mark cannot stand.
    private static final List<String> WITHOUT_MARKS = List.of(
            "app_consent",
            "approval_limit",
            "approval_policy",
            "audit_chain",
            "audit_link",
            "audit_pending",
            "billing_increment",
            "command",
            "cost_receipt",
            "deleted_document",
            "document_blob",
            "document_retention",
            "document_room",
            "document_rules",
            "factor_policy",
            "former_billing_increment",
            "invoice_file",
            "invoice_line",
            "legal_entity",
            "letterhead_logo",
            "list_layout",
            "matter_person",
            "number_series",
            "person_factor",
            "person_role",
            "security_event_count",
            "recovery_code",
            "schema_contract",
            "sealing_key",
            "sign_in_link",
            "signing_key",
            "store_night",
            "timekeeper_rate",
            "timer");

    @Autowired
    ApplicationContext context;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transactions;

    private final TwinTables data = new TwinTables();
    private TestPerson nosy;
    private Probe probe;

    @BeforeEach
    void openTwins() {
        nosy = Twins.open(context);
        probe = new Probe(entities, transactions, Twins.idSets());
    }

    @Test
    void everyTableOfBothTwinsHoldsTheirMark() {
        for (var twin : Twin.values()) {
            var unmarked = new ArrayList<String>();
            data.marked(twin).forEach((table, rows) -> {
                if (rows == 0 && !WITHOUT_MARKS.contains(table)) {
                    unmarked.add(table);
                }
            });
            assertThat(unmarked)
                    .as("tables of %s that the seed leaves without a mark; fill them in Seed", twin)
                    .isEmpty();
        }
    }

    @Test
    void noOperationAnswersWithTheTwinsDataOrChangesIt() {
        var before = data.digest(Twin.POLLUX);
        var found = ask(probe, Operation.allOf(context));

        assertThat(found.unmade())
                .as("operations whose arguments nobody can make")
                .isEmpty();
        assertThat(found.leaks())
                .as("operations that gave Castor something of Pollux")
                .isEmpty();
        assertThat(found.asked()).as("operations found").isGreaterThan(OPERATIONS_MIN);
        assertThat(found.answering())
                .as("operations that gave Castor something of its own: a suite that never sees data proves nothing")
                .isGreaterThan(ANSWERING_MIN);
        assertThat(data.digest(Twin.POLLUX)).isEqualTo(before);
    }

    /// As if the application looked for its tables in the wrong firm: the role still is Castor's.
    @Test
    void theDatabaseRefusesTheTwinsTablesWhenTheApplicationAsksForThem() {
        var before = data.digest(Twin.POLLUX);
        var astray = new Probe(
                entities,
                transactions,
                Twins.idSets(),
                () -> entities.createNativeQuery("set local search_path to " + Twin.POLLUX.schema())
                        .executeUpdate());
        var found = ask(astray, Operation.allOf(context));

        assertThat(found.leaks()).isEmpty();
        assertThat(found.refused()).as("operations that the database refused").isGreaterThan(ANSWERING_MIN);
        assertThat(data.digest(Twin.POLLUX)).isEqualTo(before);
    }

    @Test
    void aPlantedLeakIsFound() throws ReflectiveOperationException {
        var leak = new Operation(new PlantedLeak(), PlantedLeak.class.getDeclaredMethod("clientsOfTheNeighbour"));
        assertThat(ask(probe, List.of(leak)).leaks()).containsKey(leak.toString());
    }

    @Test
    void withoutAFirmNoOperationReachesAnyData() throws Exception {
        var reached = new TreeMap<String, List<String>>();
        for (var operation : Operation.allOf(context)) {
            try {
                var unbound = probe.unbound(operation);
                var statements = StatementCount.of(() -> nosy.does(unbound));
                if (!statements.isEmpty()) {
                    reached.put(operation.toString(), statements);
                }
            } catch (Arguments.NoMaker toldElsewhere) {
                // The test above names it.
            }
        }
        assertThat(reached).isEmpty();
    }

    /// @param answering how many gave Castor something of its own
    /// @param refused how many the database would not let through
    private record Found(
            int asked, int answering, int refused, Map<String, String> leaks, Map<String, String> unmade) {}

    private Found ask(Probe probe, List<Operation> operations) {
        var leaks = new TreeMap<String, String>();
        var unmade = new TreeMap<String, String>();
        int answering = 0;
        int refused = 0;
        for (var operation : operations) {
            try {
                boolean answered = false;
                boolean turnedAway = false;
                for (var answer : nosy.does(() -> probe.ask(operation, Twin.CASTOR))) {
                    answered |= answer.failure() == null && answer.text().contains(Twin.CASTOR.mark());
                    turnedAway |= answer.text().matches("(?s).*(relation .* does not exist|permission denied for).*");
                    int at = answer.text().indexOf(Twin.POLLUX.mark());
                    if (at >= 0) {
                        leaks.put(operation.toString(), excerpt(answer.text(), at));
                    }
                }
                answering += answered ? 1 : 0;
                refused += turnedAway ? 1 : 0;
            } catch (Arguments.NoMaker noMaker) {
                unmade.put(operation.toString(), String.valueOf(noMaker.getMessage()));
            }
        }
        return new Found(operations.size(), answering, refused, leaks, unmade);
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }

    /// What the suite must find: a way around the wall.
    static final class PlantedLeak {

        List<String> clientsOfTheNeighbour() {
            return FirmsDatabase.behindTheWall()
                    .sql("select name from %s.client".formatted(Twin.POLLUX.schema()))
                    .query(String.class)
                    .list();
        }
    }
}
