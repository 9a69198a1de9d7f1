package io.chancery.app.isolation;

import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.crypto.Sealing;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.tenancy.TenantContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens both twins, fills the first through the ordinary services, makes the second its twin, and gives the second a
/// little that the first has not.
final class Twins {

    /// Of whoever signs in at either.
    static final String PASSWORD = "seven quiet lamps over Gemini";

    private static final TwinTables DATA = new TwinTables();
    private static @Nullable TestPerson person;

    private Twins() {}

    /// Gives the person who may do everything in both; the twins share their ids.
    static synchronized TestPerson open(ApplicationContext context) {
        var known = person;
        if (known != null) {
            return known;
        }
        for (var twin : Twin.values()) {
            FirmsDatabase.open(twin.tenant());
        }
        var seed = new Seed(context);
        keepInTheClear(Twin.CASTOR, context);
        var made = TenantContext.callAs(Twin.CASTOR.id(), () -> seed.establish(Twin.CASTOR.mark()));
        as(Twin.CASTOR, made, () -> seed.fill(Twin.CASTOR.mark(), made));
        new ExchangeOfMarks().copy(Twin.CASTOR, Twin.POLLUX);
        keepInTheClear(Twin.POLLUX, context);
        as(Twin.POLLUX, made, () -> seed.add(Twin.POLLUX.mark()));
        person = made;
        return made;
    }

    /// Gives the firm a key of its own and leaves what it marks in the clear: nobody could exchange a mark that is
    /// sealed, or see it leak.
    private static void keepInTheClear(Twin twin, ApplicationContext context) {
        FirmsDatabase.behindTheWall()
                .sql("delete from %s.sealing_key".formatted(twin.schema()))
                .update();
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        TenantContext.runAs(
                twin.id(),
                () -> transaction.executeWithoutResult(
                        _ -> context.getBean(Sealing.class).seal("twin", new byte[] {1})));
        FirmsDatabase.behindTheWall()
                .sql("update %s.sealing_key set marked = 'PLAIN'".formatted(twin.schema()))
                .update();
    }

    /// By which somebody signs in at this firm.
    static String email(Twin firm) {
        return email(firm.mark()).value();
    }

    static EmailAddress email(String mark) {
        return new EmailAddress("signing." + mark + "@firm.example");
    }

    /// Ids by table: first those of rows that both twins have, then those of rows that only Pollux has.
    static List<Map<String, UUID>> idSets() {
        var shared = new TreeMap<String, UUID>();
        var foreign = new TreeMap<String, UUID>();
        for (var table : DATA.tablesWithId(Twin.CASTOR)) {
            DATA.firstId(Twin.CASTOR, table).ifPresent(id -> shared.put(table, id));
            DATA.idOnlyOf(Twin.POLLUX, Twin.CASTOR, table).ifPresent(id -> foreign.put(table, id));
        }
        if (foreign.isEmpty()) {
            throw new IllegalStateException("Pollux has nothing of its own to ask for; seed something");
        }
        return List.of(shared, foreign);
    }

    private static void as(Twin twin, TestPerson someone, Runnable work) {
        someone.doesIt(() -> TenantContext.runAs(twin.id(), work));
    }
}
