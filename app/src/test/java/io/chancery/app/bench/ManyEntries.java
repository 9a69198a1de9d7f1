package io.chancery.app.bench;

import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.infra.tenancy.TenantContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A firm of 20 timekeepers and 500 matters with so many entries; the newest 10,000 are unbilled, as in a firm that
/// bills every month.
record ManyEntries(
        Firm firm, int entries, TestPerson person, TimekeeperId timekeeper, MatterId longMatter, LocalDate monday) {

    private static final int UNBILLED = 10_000;
    private static final int INVOICES = 500;
    /// Of the lines of the matter that is billed whole; every tenth is a cost.
    static final int LONG_INVOICE = 500;
    private static final LocalDate LAST = LocalDate.of(2026, 10, 30);

    static ManyEntries in(Firm firm, Registers registers, int entries) {
        var person = TestPerson.allowedAll("Edith Marsh");
        TenantContext.runAs(firm.id(), () -> registers.establish(firm));
        var timekeeper = UUID.randomUUID();
        var jdbc = FirmsDatabase.behindTheWall();
        fill(jdbc, firm.schema(), entries, timekeeper, person.uuid());
        var longMatter = longMatter(jdbc, firm.schema());
        for (var table : new String[] {"work_item", "invoice", "matter", "client", "timekeeper"}) {
            jdbc.sql("analyze %s.%s".formatted(firm.schema(), table)).update();
        }
        return new ManyEntries(
                firm, entries, person, new TimekeeperId(timekeeper), new MatterId(longMatter), LAST.minusDays(4));
    }

    /// All of them, the person's own among them.
    List<TimekeeperId> timekeepers() {
        return FirmsDatabase.behindTheWall()
                .sql("select id from %s.timekeeper where number like 'B%%' order by number".formatted(firm.schema()))
                .query(UUID.class)
                .list()
                .stream()
                .map(TimekeeperId::new)
                .toList();
    }

    private static UUID longMatter(JdbcClient jdbc, String schema) {
        var matter = UUID.randomUUID();
        jdbc.sql("""
                        with c as (insert into %1$s.client (id, number, name, locale, currency, address_line_1,
                                address_line_2, city, region, postcode, country, tax_id, created_at, version)
                            values (gen_random_uuid(), 'LONG', 'Harbor Insurance', 'en-US', 'USD', '1 Main Street', '',
                                'Oakland', 'CA', '94607', 'US', '', now(), 0)
                            returning id)
                        insert into %1$s.matter (id, client, number, name, client_matter_ref, entity, office, opened_on,
                            restricted, changed_at, version)
                        select :matter, c.id, 'LONG-1', 'Harbor collision', 'HI-77', e.id, o.id, date '2016-01-01', false,
                               now(), 0
                          from c, %1$s.legal_entity e, %1$s.office o""".formatted(schema)).param("matter", matter).update();
        jdbc.sql("""
                        insert into %1$s.work_item (id, kind, matter, timekeeper, work_date, raw_seconds, units, rate, net,
                            currency, task_code, activity_code, expense_code, narrative, treatment, recorded_at, version)
                        select gen_random_uuid(), case when n %% 10 = 0 then 'COST' else 'TIME' end, :matter,
                               case when n %% 10 = 0 then null else t.id end, :last::date - n / 5,
                               case when n %% 10 = 0 then null else 2520 end,
                               case when n %% 10 = 0 then 30 else 0.7 end, case when n %% 10 = 0 then 0.25 else 350 end,
                               case when n %% 10 = 0 then 7.5 else 245 end, 'USD', 'L210',
                               case when n %% 10 = 0 then null else 'A103' end,
                               case when n %% 10 = 0 then 'E101' end,
                               'Review and revise the draft of the answer to the complaint, and confer with the client '
                                   || 'about the documents of the carrier, no. ' || n, 'BILLABLE', now(), 0
                          from generate_series(1, :lines) n
                          join (select id, row_number() over (order by number) - 1 as nth from %1$s.timekeeper
                                 where number like 'B%%') t on t.nth = n %% 20""".formatted(schema))
                .param("matter", matter)
                .param("last", LAST)
                .param("lines", LONG_INVOICE)
                .update();
        return matter;
    }

    /// Fills the schema of a firm that has an entity and an office.
    static void fill(JdbcClient jdbc, String schema, int entries, UUID timekeeper, UUID person) {
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
                        insert into %1$s.invoice (id, kind, entity, number, matter, client, issued_on, due_on,
                            service_start, service_end, currency, net, tax, total, frozen, issued_at)
                        select gen_random_uuid(), 'INVOICE', m.entity, 'B' || n, m.id, m.client, date '2025-01-01',
                               date '2025-01-31', date '2024-12-01', date '2024-12-31', 'USD', 0, 0, 0, '{}', now()
                          from generate_series(0, :invoices - 1) n
                          join (select id, client, entity, row_number() over (order by id) - 1 as nth
                                  from %1$s.matter) m on m.nth = n %% 500""".formatted(schema)).param("invoices", INVOICES).update();
        jdbc.sql("""
                        with i as (select id, row_number() over (order by number) - 1 as nth from %1$s.invoice
                                    where number like 'B%%'),
                             m as (select id, row_number() over (order by id) - 1 as nth from %1$s.matter),
                             t as (select id, row_number() over (order by number) - 1 as nth from %1$s.timekeeper
                                    where number like 'B%%')
                        insert into %1$s.work_item (id, kind, matter, timekeeper, work_date, raw_seconds, units, rate, net,
                            currency, narrative, treatment, invoice, recorded_at, version)
                        select gen_random_uuid(), 'TIME', m.id, t.id, :last::date - (n / 160), 2520, 0.7, 350, 245, 'USD',
                               'Review of documents and correspondence no. ' || n, 'BILLABLE',
                               case when n >= :unbilled then i.id end, now(), 0
                          from generate_series(0, :entries - 1) n
                          join m on m.nth = n %% (select count(*) from m)
                          join t on t.nth = n %% 20
                          join i on i.nth = n %% :invoices""".formatted(schema))
                .param("invoices", INVOICES)
                .param("last", LAST)
                .param("unbilled", UNBILLED)
                .param("entries", entries)
                .update();
    }
}
