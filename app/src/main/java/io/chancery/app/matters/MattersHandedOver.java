package io.chancery.app.matters;

import io.chancery.app.care.HandOverArchive;
import io.chancery.app.care.HandedOver;
import java.io.IOException;
import org.springframework.stereotype.Component;

/// Matters, as a firm that leaves takes them along, restricted ones too.
@Component
class MattersHandedOver implements HandedOver {

    @Override
    public void write(HandOverArchive archive) throws IOException {
        archive.table("matters", """
                select m.number, c.number as client, m.name, m.client_matter_ref, t.number as responsible, m.utbms_set,
                       e.name as legal_entity, o.name as office, m.opened_on, m.closed_on, m.restricted
                  from matter m join client c on c.id = m.client join legal_entity e on e.id = m.entity
                  join office o on o.id = m.office left join timekeeper t on t.id = m.responsible
                 order by lower(m.number)""");
    }
}
