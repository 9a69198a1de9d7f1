package io.chancery.app.bench;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows as a firm that has worked for years has them: clients, matters, entries, invoices, and a log of who did what.
final class GeneratedFirm {

    private GeneratedFirm() {}

    /// @param schema has all tables; whether somebody has set it up does not matter
    /// @param entries of time; three of four leave an entry in the log
    static void fill(JdbcClient superuser, String schema, int entries) {
        superuser.sql("""
                with e as (insert into %1$s.legal_entity (id, name, address_line_1, address_line_2, city, region, postcode,
                        country, tax_number, vat_id, registration, bank_name, bank_holder, bank_iban, bank_bic,
                        bank_account, bank_routing, letterhead, letter_footer, currency, version)
                    select gen_random_uuid(), 'Quarry LLP', '1 Main Street', '', 'Oakland', 'CA', '94607', 'US', '', '', '',
                           '', '', '', '', '', '', '', '', 'USD', 0
                     where not exists (select from %1$s.legal_entity)
                    returning id)
                insert into %1$s.office (id, entity, name, address_line_1, address_line_2, city, region, postcode, country,
                    time_zone, version)
                select gen_random_uuid(), e.id, 'Oakland', '1 Main Street', '', 'Oakland', 'CA', '94607', 'US',
                       'America/Los_Angeles', 0 from e""".formatted(schema)).update();
        ManyEntries.fill(superuser, schema, entries, UUID.randomUUID(), UUID.randomUUID());
        log(superuser, schema, entries * 3 / 4);
        superuser
                .sql("""
                select format('analyze %%I.%%I', schemaname, tablename) from pg_tables where schemaname = '%s'
                """.formatted(schema))
                .query(String.class)
                .list()
                .forEach(analyze -> superuser.sql(analyze).update());
    }

    /// As it stood before logs were chained: chaining so many is not what is measured.
    private static void log(JdbcClient superuser, String schema, int entries) {
        superuser
                .sql("alter table %s.audit_entry disable trigger audit_entry_is_chained".formatted(schema))
                .update();
        superuser.sql("""
                        insert into %s.audit_entry (id, at, actor_id, actor_name, address, action, subject_type, subject_id,
                            subject_name, before, after)
                        select gen_random_uuid(), now() - n * interval '1 minute', gen_random_uuid(), 'Edith Marsh',
                               '192.0.2.' || n %% 250, 'work.changed', 'work', gen_random_uuid(), 'Time of ' || n,
                               jsonb_build_object('units', n %% 8, 'narrative', 'Review of documents no. ' || n),
                               jsonb_build_object('units', n %% 8 + 1, 'narrative', 'Review of the documents no. ' || n)
                          from generate_series(1, :entries) n""".formatted(schema)).param("entries", entries).update();
        superuser
                .sql("alter table %s.audit_entry enable trigger audit_entry_is_chained".formatted(schema))
                .update();
    }
}
