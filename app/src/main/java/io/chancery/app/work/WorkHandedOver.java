package io.chancery.app.work;

import io.chancery.app.care.HandOverArchive;
import io.chancery.app.care.HandedOver;
import java.io.IOException;
import org.springframework.stereotype.Component;

/// Time, costs and charges, billed or not, as a firm that leaves takes them along.
@Component
class WorkHandedOver implements HandedOver {

    @Override
    public void write(HandOverArchive archive) throws IOException {
        archive.table("time-and-costs", """
                select w.kind, m.number as matter, t.number as timekeeper, w.work_date, w.raw_seconds, w.units, w.rate,
                       w.adjustment, w.adjustment_reason, w.net, w.currency, w.task_code, w.activity_code, w.expense_code,
                       w.charge_kind, w.narrative, w.treatment, i.number as invoice, w.recorded_at, w.archived_at
                  from work_item w left join matter m on m.id = w.matter left join timekeeper t on t.id = w.timekeeper
                  left join invoice i on i.id = w.invoice
                 order by w.work_date, w.id""");
    }
}
