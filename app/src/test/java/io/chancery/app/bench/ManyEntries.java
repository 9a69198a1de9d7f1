package io.chancery.app.bench;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.infra.tenancy.TenantContext;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A firm of 20 timekeepers and 500 matters with so many entries; the newest 10,000 are unbilled, as in a firm that
/// bills every month.
record ManyEntries(Firm firm, int entries, TestPerson person, TimekeeperId timekeeper, LocalDate monday) {

    private static final int UNBILLED = 10_000;
    private static final LocalDate LAST = LocalDate.of(2026, 10, 30);

    static ManyEntries in(Firm firm, Registers registers, int entries) {
        var person = TestPerson.allowedAll("Edith Marsh");
        TenantContext.runAs(firm.id(), () -> registers.establish(firm));
        var timekeeper = UUID.randomUUID();
        var jdbc = FirmsDatabase.behindTheWall();
        fill(jdbc, firm, entries, timekeeper, person.uuid());
        return new ManyEntries(firm, entries, person, new TimekeeperId(timekeeper), LAST.minusDays(4));
    }

    private static void fill(JdbcClient jdbc, Firm firm, int entries, UUID timekeeper, UUID person) {
        var schema = firm.schema();
        jdbc.sql("""
                        insert into %1$s.timekeeper (id, person, number, last_name, first_name, classification, created_at,
                            version)
                        select case n when 0 then :timekeeper else gen_random_uuid() end,
                               case n when 0 then :person end, 'B' || n, 'Keeper ' || n, 'Time', 'ASSOC', now(), 0
                          from generate_series(0, 19) n""".formatted(schema))
                .param("timekeeper", timekeeper)
                .param("person", person)
                .update();
        jdbc.sql("""
                        insert into %1$s.client (id, number, name, locale, currency, address_line_1, address_line_2, city,
                            region, postcode, country, tax_id, created_at, version)
                        select gen_random_uuid(), 'B' || n, 'Client ' || n, 'en-US', 'USD', '', '', '', '', '', 'US', '',
                               now(), 0
                          from generate_series(1, 200) n""".formatted(schema)).update();
        jdbc.sql("""
                        insert into %1$s.matter (id, client, number, name, client_matter_ref, entity, office, opened_on,
                            restricted, changed_at, version)
                        select gen_random_uuid(), c.id, c.number || '-' || n, 'Matter ' || n, '', e.id, o.id,
                               date '2016-01-01', n = 1 and c.number = 'B1', now(), 0
                          from %1$s.client c, generate_series(1, 3) n, %1$s.legal_entity e, %1$s.office o
                         where c.number like 'B%%'""".formatted(schema)).update();
        jdbc.sql("""
                        with m as (select id, row_number() over (order by id) - 1 as nth from %1$s.matter),
                             t as (select id, row_number() over (order by number) - 1 as nth from %1$s.timekeeper
                                    where number like 'B%%')
                        insert into %1$s.work_item (id, kind, matter, timekeeper, work_date, raw_seconds, units, rate, net,
                            currency, narrative, treatment, invoice, recorded_at, version)
                        select gen_random_uuid(), 'TIME', m.id, t.id, :last::date - (n / 160), 2520, 0.7, 350, 245, 'USD',
                               'Review of documents and correspondence no. ' || n, 'BILLABLE',
                               case when n >= :unbilled then gen_random_uuid() end, now(), 0
                          from generate_series(0, :entries - 1) n
                          join m on m.nth = n %% (select count(*) from m)
                          join t on t.nth = n %% 20""".formatted(schema))
                .param("last", LAST)
                .param("unbilled", UNBILLED)
                .param("entries", entries)
                .update();
        for (var table : new String[] {"work_item", "matter", "client", "timekeeper"}) {
            jdbc.sql("analyze %s.%s".formatted(schema, table)).update();
        }
    }
}
