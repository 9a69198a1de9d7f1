package io.chancery.app.matters;

import io.chancery.app.clients.ClientId;
import io.chancery.app.clients.Engagements;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Answers what clients ask about their matters.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MatterEngagements implements Engagements {

    private final MatterVisibility visibility;
    private final ObjectProvider<UnbilledWork> unbilledWork;
    private final JdbcClient jdbc;

    MatterEngagements(MatterVisibility visibility, ObjectProvider<UnbilledWork> unbilledWork, JdbcClient jdbc) {
        this.visibility = visibility;
        this.unbilledWork = unbilledWork;
        this.jdbc = jdbc;
    }

    @Override
    public long openMattersOf(ClientId client) {
        return jdbc.sql("select count(*) from matter where client = :client and closed_on is null")
                .param("client", client.value())
                .query(Long.class)
                .single();
    }

    @Override
    public long unbilledItemsOf(ClientId client) {
        return unbilledWork.stream().mapToLong(work -> work.itemsOf(client)).sum();
    }

    @Override
    public Map<ClientId, Count> countsOf(Collection<ClientId> clients) {
        if (clients.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select m.client, count(*) as matters, count(*) filter (where m.closed_on is null) as open
                          from matter m where m.client in (:clients) and %s group by m.client""".formatted(MatterVisibility.of("m")))
                .param("clients", clients.stream().map(ClientId::value).toList())
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .query((row, n) -> Map.entry(
                        new ClientId(row.getObject("client", UUID.class)),
                        new Count(row.getLong("matters"), row.getLong("open"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
