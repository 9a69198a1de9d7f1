package io.chancery.app.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.OwnChoices;
import io.chancery.app.people.OwnSettings;
import io.chancery.app.shell.FramePerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.text.Texts;
import io.chancery.infra.web.signin.Entrance;
import io.chancery.themes.frame.Person;
import io.chancery.themes.frame.Scheme;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the person who is signed in into the frame: their name, their language, light or dark, and the way out.
@Component
class PersonInFrame implements FramePerson {

    private final OwnSettings settings;
    private final Entrance entrance;
    private final AuthenticationContext authentication;

    PersonInFrame(OwnSettings settings, Entrance entrance, AuthenticationContext authentication) {
        this.settings = settings;
        this.entrance = entrance;
        this.authentication = authentication;
    }

    @Override
    public Person person() {
        var person = CurrentPerson.require();
        return new Person(
                person.name(),
                person.email(),
                Texts.LANGUAGES,
                this::speak,
                shown(person.scheme()),
                this::shine,
                PeopleNavigation.toOwnSettings(),
                authentication::logout);
    }

    @Override
    public ZoneId zone() {
        return CurrentPerson.require().zone();
    }

    private void speak(Locale language) {
        var chosen = settings.choices();
        settings.choose(CommandId.next(), new OwnChoices(language, chosen.zone(), chosen.scheme()));
        entrance.askAgain();
        UI.getCurrentOrThrow().getPage().reload();
    }

    private void shine(Scheme scheme) {
        var chosen = settings.choices();
        settings.choose(CommandId.next(), new OwnChoices(chosen.locale(), chosen.zone(), kept(scheme)));
        entrance.askAgain();
    }

    private static Scheme shown(Branding.@Nullable Scheme scheme) {
        return switch (scheme) {
            case null -> Scheme.SYSTEM;
            case SYSTEM -> Scheme.SYSTEM;
            case LIGHT -> Scheme.LIGHT;
            case DARK -> Scheme.DARK;
        };
    }

    private static Branding.Scheme kept(Scheme scheme) {
        return switch (scheme) {
            case SYSTEM -> Branding.Scheme.SYSTEM;
            case LIGHT -> Branding.Scheme.LIGHT;
            case DARK -> Branding.Scheme.DARK;
        };
    }
}
