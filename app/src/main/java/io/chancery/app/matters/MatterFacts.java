package io.chancery.app.matters;

import io.chancery.app.clients.ClientDirectory;
import io.chancery.app.timekeepers.TimekeeperDirectory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A matter's fields as the audit log compares and keeps them: by name, since an id tells a reader nothing years
/// later.
@Component
class MatterFacts {

    private final ClientDirectory clients;
    private final TimekeeperDirectory timekeepers;

    MatterFacts(ClientDirectory clients, TimekeeperDirectory timekeepers) {
        this.clients = clients;
        this.timekeepers = timekeepers;
    }

    Map<String, @Nullable Object> of(MatterSheet matter) {
        var details = matter.details();
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("client", clients.references(List.of(details.client())).get(details.client()));
        facts.put("number", details.number());
        facts.put("name", details.name());
        facts.put("clientMatterRef", details.clientMatterRef());
        facts.put("responsible", responsible(details));
        facts.put("codes", Objects.toString(details.codes(), ""));
        facts.put("entity", details.entity());
        facts.put("office", details.office());
        facts.put("openedOn", details.openedOn());
        facts.put("closedOn", matter.closedOn());
        facts.put("restricted", matter.restricted());
        facts.put("named", matter.named().isEmpty() ? "" : new TreeSet<>(matter.named()));
        return facts;
    }

    private @Nullable Object responsible(MatterDetails details) {
        var responsible = details.responsible();
        return responsible == null
                ? null
                : timekeepers.references(List.of(responsible)).get(responsible);
    }
}
