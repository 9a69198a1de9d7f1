package io.chancery.app.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.app.people.FirmsProvider;
import io.chancery.infra.web.signin.WebSecurity;
import java.util.regex.Pattern;

/// The way in by the firm's own provider, and what became of the last try.
class ProviderEntrance extends Composite<Section> {

    /// Shows the password form where it is hidden.
    static final String PASSWORD = "password";

    private static final String REASON = "provider";
    private static final String NOT_ASKED = "not-asked-anew";
    private static final Pattern WORD = Pattern.compile("[a-z-]{1,40}");

    private final FirmsProvider.Offer offer;

    ProviderEntrance(FirmsProvider.Offer offer) {
        this.offer = offer;
        getContent().addClassName("ch-door-form");
        getContent().setTestId("provider");
    }

    void show(QueryParameters parameters) {
        getContent().removeAll();
        parameters
                .getSingleParameter(REASON)
                .filter(word -> WORD.matcher(word).matches())
                .ifPresent(this::refused);
        var way = new Anchor(offer.path().substring(1), getTranslation("people.provider.sign-in", offer.name()));
        way.setRouterIgnore(true);
        way.addClassName("ch-door-way");
        way.setTestId("sign-in-by-provider");
        getContent().add(way);
        if (hidesPassword(parameters)) {
            getContent()
                    .add(new Anchor(
                            WebSecurity.SIGN_IN + "?" + PASSWORD, getTranslation("people.provider.with-password")));
        }
    }

    /// Somebody who is signed in was to prove anew that it is they, and the provider did not ask them.
    static boolean hasNotAsked(QueryParameters parameters) {
        return parameters.getSingleParameter(REASON).filter(NOT_ASKED::equals).isPresent();
    }

    /// Where people come in by the provider alone, the password is for whoever keeps one as the way back.
    boolean hidesPassword(QueryParameters parameters) {
        var names = parameters.getParameters().keySet();
        return offer.isOnlyWay() && (names.isEmpty() || names.contains(REASON));
    }

    private void refused(String reason) {
        var key = "people.provider.refused." + reason;
        var words = getTranslation(key);
        if (!words.equals("!" + key + "!")) {
            var alert = new Paragraph(words);
            alert.getElement().setAttribute("role", "alert");
            alert.addClassName("ch-door-refused");
            alert.setTestId("refused");
            getContent().add(alert);
        }
    }
}
