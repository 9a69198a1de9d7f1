package io.chancery.app.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.app.money.Money;
import io.chancery.app.people.Enrolled;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.SignedInPerson;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmViewTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.themes.field.MoneyField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ApprovalPartViewTest extends FirmViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ApprovalLimits limits;

    private SignedInPerson bea;

    @BeforeEach
    void open() {
        bea = new Enrolled(context).person("Bea", FirmRole.BILLING);
        UI.getCurrent().navigate("firm", QueryParameters.of("tab", "approval"));
    }

    @AfterEach
    void noneIsLimited() {
        for (var table : List.of("approval_limit", "approval_policy")) {
            FirmsDatabase.behindTheWall()
                    .sql("delete from %s.%s".formatted(Firm.ASHWORTH.schema(), table))
                    .update();
        }
    }

    @Test
    void anAdminSaysAboveWhichAmountPeopleConfirmWhoTheyAre() {
        field("fresh-above").type("25,000");
        button("Save").click();
        roundTrip();
        assertThat(limits.freshAbove()).contains(Money.of("25000.00", "USD"));

        field("fresh-above").type("-1");
        button("Save").click();
        roundTrip();
        assertThat(field("fresh-above").isInvalid()).isTrue();
        assertThat(limits.freshAbove()).contains(Money.of("25000.00", "USD"));
    }

    @Test
    void anAdminLimitsSomebodyInADialog() {
        changeOf(bea).click();
        roundTrip();
        field("limit").type("5000");
        byTestId(Button.class, "save-limit").click();
        roundTrip();

        assertThat(limitOf(bea)).isEqualTo(Money.of("5000.00", "USD"));
        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        changeOf(bea).click();
        roundTrip();
        field("limit").type("");
        byTestId(Button.class, "save-limit").click();
        roundTrip();
        assertThat(limitOf(bea)).isNull();
    }

    private Button changeOf(SignedInPerson person) {
        @SuppressWarnings("unchecked")
        Grid<Holder> grid = find(Grid.class).all().getFirst();
        var holder = limits.holders(0, 1000).stream()
                .filter(one -> one.id().equals(person.uuid()))
                .findFirst()
                .orElseThrow();
        var column = grid.getColumns().getLast();
        @SuppressWarnings("unchecked")
        var renderer = (ComponentRenderer<Component, Holder>) column.getRenderer();
        var button = (Button) renderer.createComponent(holder);
        grid.getElement().appendChild(button.getElement());
        return button;
    }

    private @Nullable Money limitOf(SignedInPerson person) {
        return limits.holders(0, 1000).stream()
                .filter(one -> one.id().equals(person.uuid()))
                .findFirst()
                .orElseThrow()
                .limit();
    }

    private MoneyField field(String testId) {
        return byTestId(MoneyField.class, testId);
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private <C extends Component> C byTestId(Class<C> type, String testId) {
        return find(type).all().stream()
                .filter(one -> testId.equals(one.getTestId()))
                .toList()
                .getLast();
    }
}
