package io.chancery.app.firm;

import io.chancery.app.care.HandOverArchive;
import io.chancery.app.care.HandedOver;
import java.io.IOException;
import org.springframework.stereotype.Component;

/// The firm itself, its legal entities and offices, as a firm that leaves takes them along.
@Component
class FirmHandedOver implements HandedOver {

    @Override
    public void write(HandOverArchive archive) throws IOException {
        archive.table("firm", "select name, country, locale, currency, time_zone, payment_days from firm");
        archive.table("legal-entities", """
                select name, address_line_1, address_line_2, city, region, postcode, country, tax_number, vat_id, registration,
                       bank_name, bank_holder, bank_iban, bank_bic, bank_account, bank_routing, currency, archived_at
                  from legal_entity order by name, id""", MarkedParticular.opened());
        archive.table("offices", """
                select e.name as legal_entity, o.name, o.address_line_1, o.address_line_2, o.city, o.region, o.postcode,
                       o.country, o.time_zone, o.archived_at
                  from office o join legal_entity e on e.id = o.entity order by e.name, o.name, o.id""");
    }
}
