package io.chancery.infra.web.sessions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.stream.IntStream;

/// A form half filled, a list, a service and a counter: what a person must find again in another node.
@Route("form")
@PermitAll
public class FormView extends Div {

    private int clicks;
    private Object spoilt = "";

    record Row(int number, String name) implements java.io.Serializable {}

    public FormView(Greeter greeter) {
        var name = new TextField("Name");
        var said = new Span();
        var grid = new Grid<Row>();
        grid.addColumn(row -> row.name()).setHeader("Row");
        grid.setItems(
                IntStream.range(0, 50).mapToObj(i -> new Row(i, "row " + i)).toList());
        var greet = new Button("Greet", event -> {
            clicks++;
            said.setText(greeter.greet(name.getValue()) + " " + clicks);
        });
        var later = new Button(
                "Later",
                event -> getUI().ifPresent(ui -> greeter.later(() -> ui.access(() -> {
                    clicks += 100;
                    said.setText("later " + clicks);
                }))));
        var open = new Button("Open", event -> {
            var dialog = new Dialog();
            dialog.add(new Span("in the dialog"));
            dialog.open();
        });
        var leave = new Button("Leave", event -> {
            VaadinSession.getCurrent().getSession().invalidate();
            UI.getCurrent().getPage().setLocation("/");
        });
        var spoil = new Button("Spoil", event -> spoilt = new Object());
        add(name, said, greet, later, open, leave, spoil, grid);
    }

    /// A service, not serialisable, as views hold them.
    public static class Greeter {

        private final String node;
        private volatile Runnable kept = () -> {};

        Greeter(String node) {
            this.node = node;
        }

        String greet(String name) {
            return "Good morning, %s, from %s,".formatted(name, node);
        }

        void later(Runnable work) {
            kept = work;
        }

        /// Does on a thread of its own what a click asked for.
        void now() {
            Thread.ofPlatform().start(kept);
        }
    }
}
