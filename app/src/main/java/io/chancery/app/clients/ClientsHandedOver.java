package io.chancery.app.clients;

import io.chancery.app.care.HandOverArchive;
import io.chancery.app.care.HandedOver;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Clients, as a firm that leaves takes them along.
@Component
class ClientsHandedOver implements HandedOver {

    @Override
    public void write(HandOverArchive archive) throws IOException {
        archive.table("clients", """
                select number, name, locale, currency, address_line_1, address_line_2, city, region, postcode, country, tax_id,
                       created_at, archived_at
                  from client order by lower(number)""", Map.of("tax_id", ClientTaxId.PURPOSE));
    }
}
