package io.chancery.console.schemas;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.schemas.ContractRow;
import io.chancery.control.schemas.Contracts;
import io.chancery.themes.list.ListPage;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/// What builds could take away of firms' schemas because nobody needs it any more, and how far that has come.
@Route(SchemasNavigation.CONTRACTS)
@RolesAllowed(OperatorPermission.FLEET_READ)
class ContractListView extends ListPage<ContractRow> implements HasDynamicTitle {

    private final ContractPanel.Desk desk;

    private record Source(Contracts contracts) implements ListSource<ContractRow> {

        @Override
        public List<ContractRow> rows(ListQuery query, int offset, int limit) {
            return contracts.page(query.search(), offset, limit);
        }

        @Override
        public int count(ListQuery query) {
            return contracts.count(query.search());
        }
    }

    ContractListView(ContractPanel.Desk desk) {
        super("contracts", row -> Integer.toString(row.version()), new Source(desk.contracts()));
        this.desk = desk;

        // Create
        grid().name("script", ContractRow::script)
                .unsorted("script")
                .status("state", row -> ContractPanel.status(this, row))
                .unsorted("state")
                .figures("firms", row -> getTranslation("contracts.of", row.done(), row.firms()))
                .unsorted("firms");

        // Listen
        setDetail(this::detail);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("contracts.title");
    }

    private Component detail(String version) {
        return version.matches("[0-9]{1,9}")
                ? new ContractPanel(Integer.parseInt(version), desk, this::refresh)
                : new Div();
    }
}
