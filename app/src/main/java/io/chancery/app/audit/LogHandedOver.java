package io.chancery.app.audit;

import io.chancery.app.care.HandOverArchive;
import io.chancery.app.care.HandedOver;
import java.io.IOException;
import org.springframework.stereotype.Component;

/// The audit log, as a firm that leaves takes it along.
@Component
class LogHandedOver implements HandedOver {

    @Override
    public void write(HandOverArchive archive) throws IOException {
        archive.table("audit-log", """
                select at, actor_name, address, action, subject_type, subject_id, subject_name, before, after, reason
                  from audit_entry order by at, id""");
    }
}
