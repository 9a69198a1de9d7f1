package io.chancery.themes.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.FooterRow;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.field.SearchField;
import io.chancery.themes.list.SortBy;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "io.chancery.themes.gallery")
class ListPageViewTest extends BrowserlessTest {

    @Test
    void restoresSearchFiltersOrderAndOpenRowFromTheAddress() {
        ClientListView list = visit("q=orbis&state=ACTIVE&sort=-unbilled&open=id1");

        assertThat(find(SearchField.class).single().getValue()).isEqualTo("orbis");
        assertThat(list.state().query().sort()).containsExactly(new SortBy("unbilled", true));
        assertThat(list.grid().getDataProvider().size(new com.vaadin.flow.data.provider.Query<>()))
                .isBetween(1, 39);
        assertThat(find(DetailHead.class).exists()).isTrue();
        assertThat(rows(list))
                .isSortedAccordingTo(
                        Comparator.comparing(Clients.Client::unbilled).reversed());
    }

    @Test
    void sumsOverAllMatchingRowsAndNotOverThePage() {
        ClientListView list = visit("");

        FooterRow sums = list.grid().getFooterRows().getFirst();
        Span hours = (Span) sums.getCell(list.grid().getColumnByKey("hours")).getComponent();
        assertThat(hours.getText()).isEqualTo("6,274.67");
    }

    @Test
    void writesWhatIsShownIntoItsState() {
        ClientListView list = visit("");

        test(find(SearchField.class).single()).setValue("meridian");

        assertThat(list.state().toParameters().getQueryString()).isEqualTo("q=meridian");
        assertThat(rows(list)).isNotEmpty().allMatch(client -> client.name().startsWith("Meridian"));
    }

    @Test
    void offersToClearWhatMatchesNothing() {
        ClientListView list = visit("q=nobody");

        Button clear = descend(list.grid().getEmptyStateComponent())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
        clear.click();

        assertThat(list.state().query().isFiltered()).isFalse();
        assertThat(rows(list)).hasSizeGreaterThan(100);
    }

    @Test
    void opensTheFormForANewOneByKeyAndGuardsWhatWasTyped() {
        ClientListView list = visit("");

        list.keys().press("n");
        assertThat(list.state().open()).isEqualTo("new");
        find(TextField.class).all().stream()
                .filter(field -> "Name".equals(field.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue("Acme");
        list.open("id3");

        assertThat(list.state().open()).isEqualTo("new");
        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
    }

    @Test
    void leavesOutAnOrderThatItDoesNotKnow() {
        assertThat(visit("sort=password,-hours").state().query().sort()).containsExactly(new SortBy("hours", true));
    }

    @Test
    void closesTheDetailByEscape() {
        ClientListView list = visit("open=id1");

        list.keys().press("Escape");

        assertThat(list.state().open()).isNull();
        assertThat(find(DetailHead.class).exists()).isFalse();
    }

    @Test
    void offersVerbsOnlyWhileRowsAreSelected() {
        ClientListView list = visit("");
        assertThat(list.grid().getSelectionMode()).isEqualTo(Grid.SelectionMode.MULTI);

        list.grid().select(Clients.ALL.get(0));
        list.grid().select(Clients.ALL.get(1));

        assertThat(find(Span.class).withClassName("ch-bulk-count").single().getText())
                .isEqualTo("2 selected");
    }

    private ClientListView visit(String query) {
        UI.getCurrent().navigate("clients", QueryParameters.fromString(query));
        return (ClientListView) getCurrentView();
    }

    private static List<Clients.Client> rows(ClientListView list) {
        return list.grid().getLazyDataView().getItems().toList();
    }

    private static Stream<Component> descend(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(ListPageViewTest::descend));
    }
}
