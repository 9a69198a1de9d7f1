package io.chancery.console.tenants;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import io.chancery.control.releases.ReleaseHeld;
import io.chancery.themes.field.InstantFormat;
import java.time.ZoneId;
import java.util.List;

/// Which release the firm had when, the newest first.
final class FirmReleaseList extends Composite<OrderedList> {

    FirmReleaseList(List<ReleaseHeld> history, ZoneId zone) {
        var time = InstantFormat.toTheSecond(getLocale(), zone);
        history.forEach(held -> getContent()
                .add(new ListItem(getTranslation("firm.release-since", held.release(), time.format(held.since())))));
    }
}
