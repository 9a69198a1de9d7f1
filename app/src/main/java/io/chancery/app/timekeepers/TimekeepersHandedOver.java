package io.chancery.app.timekeepers;

import io.chancery.app.care.HandOverArchive;
import io.chancery.app.care.HandedOver;
import java.io.IOException;
import org.springframework.stereotype.Component;

/// Timekeepers and their rates, as a firm that leaves takes them along.
@Component
class TimekeepersHandedOver implements HandedOver {

    @Override
    public void write(HandOverArchive archive) throws IOException {
        archive.table("timekeepers", """
                select number, last_name, first_name, initials, classification, created_at, archived_at
                  from timekeeper order by lower(number)""");
        archive.table("rates", """
                select t.number as timekeeper, r.valid_from, r.amount, r.currency
                  from timekeeper_rate r join timekeeper t on t.id = r.timekeeper
                 order by lower(t.number), r.currency, r.valid_from""");
    }
}
