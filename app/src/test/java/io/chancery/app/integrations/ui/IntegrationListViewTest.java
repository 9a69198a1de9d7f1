package io.chancery.app.integrations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.chancery.app.integrations.IntegrationId;
import io.chancery.app.integrations.IntegrationList;
import io.chancery.app.integrations.Scope;
import io.chancery.app.testing.FirmViewTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IntegrationListViewTest extends FirmViewTest {

    @Autowired
    IntegrationList list;

    @Test
    void letsAProgramInAndShowsItsSecretOnce() {
        navigate(IntegrationListView.class).open("new");
        find(TextField.class).withLabel("Name").single().setValue("Payroll");
        @SuppressWarnings("unchecked")
        CheckboxGroup<Scope> scopes = find(CheckboxGroup.class).single();
        scopes.setValue(Set.of(Scope.TIME_ENTRIES_READ));
        find(Button.class).withText("Let in").single().click();

        var clientId = find(TextField.class).withTestId("client-id").single().getValue();
        assertThat(find(TextField.class).withTestId("client-secret").single().getValue())
                .hasSize(43);
        assertThat(find(TextField.class).withTestId("token-call").single().getValue())
                .contains(clientId, "time-entries:read", "/oauth2/token");
        find(Button.class).withText("I have kept the secret").single().click();

        var id = new IntegrationId(UUID.fromString(clientId));
        assertThat(list.integration(id).name()).isEqualTo("Payroll");
        assertThat(list.integration(id).scopes()).containsExactly(Scope.TIME_ENTRIES_READ);
    }
}
