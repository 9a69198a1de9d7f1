package io.chancery.console.features;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.control.features.FeatureBook;
import io.chancery.control.features.FeatureRow;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;

/// Every feature that a registered release brings, and beside them who has one otherwise.
@Route(FeaturesNavigation.PATH)
@RolesAllowed(OperatorPermission.FLEET_READ)
class FeatureListView extends ListPage<FeatureRow> implements HasDynamicTitle {

    private final FeaturePanel.Desk desk;

    FeatureListView(FeatureBook book, FeaturePanel.Desk desk) {
        super("features", FeatureRow::key, new FeatureRows(book));
        this.desk = desk;

        // Create
        grid().name("key", FeatureRow::key)
                .unsorted("key")
                .status("state", row -> FeatureWords.status(this, row))
                .unsorted("state")
                .text("release", row -> Objects.toString(row.release(), "–"))
                .unsorted("release")
                .figures("firms", row -> Integer.toString(row.firms()))
                .unsorted("firms")
                .figures("switches", row -> row.switches() == 0 ? "" : Integer.toString(row.switches()))
                .unsorted("switches")
                .text("asked", row -> Objects.toString(row.askedOn(), getTranslation("features.never")))
                .unsorted("asked");
        addFilter(new Filter.Flag("unused"));

        // Listen
        setDetail(this::detail);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("features.title");
    }

    private Component detail(String key) {
        return new FeaturePanel(key, desk, this::refresh);
    }
}
