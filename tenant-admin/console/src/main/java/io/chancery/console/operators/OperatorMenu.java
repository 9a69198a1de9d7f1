package io.chancery.console.operators;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.chancery.console.shell.ConsolePerson;
import io.chancery.control.operators.OperatorSignIns;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.text.Texts;
import io.chancery.themes.frame.Person;
import io.chancery.themes.frame.Scheme;
import org.springframework.stereotype.Component;

/// The operator's own menu: settings, language, look, the way out.
@Component
class OperatorMenu implements ConsolePerson {

    private final OperatorSignIns signIns;
    private final CurrentOperator current;
    private final OperatorChoices choices;
    private final AuthenticationContext signedIn;

    OperatorMenu(
            OperatorSignIns signIns, CurrentOperator current, OperatorChoices choices, AuthenticationContext signedIn) {
        this.signIns = signIns;
        this.current = current;
        this.choices = choices;
        this.signedIn = signedIn;
    }

    @Override
    public Person person() {
        var operator = current.require();
        var scheme = choices.scheme().orElse(Branding.Scheme.SYSTEM);
        return new Person(
                operator.name(),
                operator.email(),
                Texts.LANGUAGES,
                locale -> {
                    signIns.read(current.require().id(), locale);
                    UI.getCurrentOrThrow().getPage().reload();
                },
                Scheme.valueOf(scheme.name()),
                chosen -> signIns.look(current.require().id(), Branding.Scheme.valueOf(chosen.name())),
                OwnSettingsView.PATH,
                () -> signedIn.logout());
    }
}
