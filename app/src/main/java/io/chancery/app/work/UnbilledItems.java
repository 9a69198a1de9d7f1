package io.chancery.app.work;

import io.chancery.app.clients.ClientId;
import io.chancery.app.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells matters whether something is still to be billed before they close.
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class UnbilledItems implements io.chancery.app.matters.UnbilledWork {

    private final JdbcClient jdbc;

    UnbilledItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long itemsOf(MatterId matter) {
        return jdbc.sql("""
                        select count(*) from work_item
                         where matter = :matter and invoice is null and archived_at is null""").param("matter", matter.value()).query(Long.class).single();
    }

    @Override
    public long itemsOf(ClientId client) {
        return jdbc.sql("""
                        select count(*) from work_item w join matter m on m.id = w.matter
                         where m.client = :client and w.invoice is null and w.archived_at is null""").param("client", client.value()).query(Long.class).single();
    }
}
