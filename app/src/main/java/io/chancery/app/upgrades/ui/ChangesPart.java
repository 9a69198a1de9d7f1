package io.chancery.app.upgrades.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.chancery.app.upgrades.ReleaseChange;
import io.chancery.app.upgrades.ReleaseChange.Bearing;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.StatusBadge;
import java.util.List;

/// What a release changes: first what the firm uses, then what everybody notices; what only other firms notice is
/// folded away.
final class ChangesPart extends Composite<Div> {

    ChangesPart(List<ReleaseChange> changes) {
        var own = changes.stream()
                .filter(change -> change.bearing() != Bearing.OTHER_FIRMS)
                .toList();
        var others = changes.stream()
                .filter(change -> change.bearing() == Bearing.OTHER_FIRMS)
                .toList();
        getContent()
                .add(
                        own.isEmpty() && !others.isEmpty()
                                ? new Paragraph(getTranslation("upgrades.changes-nothing"))
                                : list(own));
        if (!others.isEmpty()) {
            var fold = new NativeDetails(getTranslation("upgrades.changes-others", others.size()), list(others));
            fold.addClassName("ch-fold");
            getContent().add(fold);
        }
    }

    private UnorderedList list(List<ReleaseChange> changes) {
        var list = new UnorderedList();
        for (var change : changes) {
            var item = change.item();
            var source = item.source();
            var line = new ListItem(new Span(getTranslation(
                    "upgrades.item",
                    getTranslation("upgrades.kind." + item.kind().name()),
                    item.text(getLocale()),
                    source == null ? "" : getTranslation("upgrades.source", source))));
            if (change.bearing() == Bearing.IN_USE) {
                line.add(new Span(" "), new StatusBadge(getTranslation("upgrades.in-use"), Tone.GOOD));
            }
            list.add(line);
        }
        return list;
    }
}
