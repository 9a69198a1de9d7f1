package io.chancery.app.ebilling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterId;
import io.chancery.app.work.BillingHandover;
import java.util.List;
import org.springframework.stereotype.Component;

/// The matters that a file brought work to, each with the way to its invoice.
@Component
class TakenInMatters {

    private final MatterDirectory matters;
    private final BillingHandover billing;

    TakenInMatters(MatterDirectory matters, BillingHandover billing) {
        this.matters = matters;
        this.billing = billing;
    }

    UnorderedList links(List<MatterId> ids) {
        var known = matters.references(ids);
        var list = new UnorderedList();
        list.addClassName("ch-links");
        for (var id : ids) {
            var matter = known.get(id);
            if (matter != null) {
                list.add(new ListItem(new Anchor(
                        billing.toPreview(id, List.of()),
                        list.getTranslation(
                                "ebilling.import.bill", matter.number().value(), matter.name()))));
            }
        }
        return list;
    }
}
