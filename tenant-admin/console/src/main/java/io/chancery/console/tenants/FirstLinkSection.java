package io.chancery.console.tenants;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.console.links.OnceShownLink;
import io.chancery.control.orders.FirstLinks;
import io.chancery.control.orders.OrderId;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.VerbButton;

/// The first admin's link waits to be handed over.
final class FirstLinkSection extends Composite<Div> {

    /// @param until the time, in words, after which nobody can have it any more
    FirstLinkSection(OrderId order, String firm, String until, FirstLinks links, SerializableRunnable shown) {
        var show = new VerbButton(getTranslation("firm.show-link"), () -> {
            links.show(order)
                    .ifPresentOrElse(
                            link -> new OnceShownLink(
                                            getTranslation("firm.link-title", firm),
                                            getTranslation("firm.link-sentence"),
                                            link)
                                    .open(),
                            () -> Notices.refused(getTranslation("firm.link-is-gone")));
            shown.run();
        });
        show.addThemeVariants(ButtonVariant.PRIMARY);
        getContent()
                .add(new Section(
                        getTranslation("firm.first-link"),
                        new Paragraph(getTranslation("firm.first-link-waits", until)),
                        show));
    }
}
