package io.chancery.app.bench;

import io.chancery.app.lists.Walk;
import io.chancery.app.matters.MatterWalk;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.infra.tenancy.TenantContext;

/// What walls cost on a list of 100 rows: the same list by the same service at a firm without walls, and at one where
/// a third of the matters stand behind a wall and the reader stands inside of half of them.
record WalledMatters(ManyEntries open, ManyEntries walled, MatterWalk walk) {

    private static final int WARM_UP = 400;
    private static final int PAIRS = 201;
    private static final Walk PAGE = new Walk(null, null, 100);

    void build() {
        sql(open, "update %1$s.matter set restricted = false");
        sql(walled, "update %1$s.matter set restricted = true where number like 'B%%-3'");
        FirmsDatabase.behindTheWall()
                .sql("""
                        insert into %1$s.matter_person (matter, person)
                        select m.id, :person from %1$s.matter m
                         where m.restricted and (hashtext(m.id::text) & 1) = 0 on conflict do nothing""".formatted(walled.firm().schema()))
                .param("person", walled.person().uuid())
                .update();
        for (var firm : new ManyEntries[] {open, walled}) {
            sql(firm, "analyze %1$s.matter");
            sql(firm, "analyze %1$s.matter_person");
        }
    }

    Pairs measure() throws Exception {
        return Pairs.measure(
                "100 matters by the service: at a firm without walls, and under walls",
                WARM_UP,
                PAIRS,
                nth -> read(open),
                nth -> read(walled));
    }

    private void read(ManyEntries firm) {
        var rows = TenantContext.callAs(firm.firm().id(), () -> firm.person().does(() -> walk.step(PAGE, null)));
        if (rows.size() != PAGE.limit()) {
            throw new IllegalStateException("%d rows instead of %d".formatted(rows.size(), PAGE.limit()));
        }
    }

    private static void sql(ManyEntries firm, String statement) {
        FirmsDatabase.behindTheWall()
                .sql(statement.formatted(firm.firm().schema()))
                .update();
    }
}
