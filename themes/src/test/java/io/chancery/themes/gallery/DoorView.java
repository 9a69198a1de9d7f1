package io.chancery.themes.gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;

/// A sign-in page outside the frame.
@Route("door")
@PageTitle("Sign in")
public class DoorView extends Main {

    public DoorView() {
        addClassName("ch-door");
        Header firm = new Header(new Span("Ashworth & Pell LLP"));
        firm.addClassName("ch-door-firm");
        Button enter = new Button("Sign in");
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(new H1("Sign in"), new EmailField("E-mail"), new PasswordField("Password"), enter);
        form.addClassName("ch-door-form");
        add(firm, form);
    }
}
