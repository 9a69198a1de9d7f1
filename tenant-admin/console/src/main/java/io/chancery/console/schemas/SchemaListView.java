package io.chancery.console.schemas;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.schemas.SchemaRow;
import io.chancery.control.schemas.Schemas;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;

/// Every firm's schema, those with differences first, and beside them what the differences are.
@Route(SchemasNavigation.PATH)
@RolesAllowed(OperatorPermission.FLEET_READ)
class SchemaListView extends ListPage<SchemaRow> implements HasDynamicTitle {

    private final SchemaPanel.Desk desk;

    SchemaListView(Schemas schemas, SchemaPanel.Desk desk) {
        super("schemas", row -> row.id().toString(), new SchemaSource(schemas));
        this.desk = desk;
        var zone = desk.operator().zone();

        // Create
        grid().name("firm", SchemaRow::firm)
                .status("state", row -> SchemaWords.status(this, row))
                .unsorted("state")
                .figures("version", row -> Integer.toString(row.version()))
                .figures("floor", row -> SchemaWords.floor(row))
                .unsorted("floor")
                .figures("found", row -> SchemaWords.found(row))
                .instant("checked", row -> SchemaWords.checked(this, row, zone));
        addFilter(new Filter.Flag("trouble"));

        // Listen
        setDetail(this::detail);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("schemas.title");
    }

    private Component detail(String id) {
        return parse(id)
                .<Component>map(firm -> new SchemaPanel(firm, desk, this::refresh))
                .orElseGet(Div::new);
    }

    private static Optional<TenantId> parse(String id) {
        try {
            return Optional.of(new TenantId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
