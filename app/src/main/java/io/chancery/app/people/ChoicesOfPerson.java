package io.chancery.app.people;

import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.web.text.PersonalChoices;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells every page how the person who is signed in wants to read it.
@Component
class ChoicesOfPerson implements PersonalChoices {

    @Override
    public Optional<Locale> locale() {
        return CurrentPerson.find().map(SignedInPerson::locale);
    }

    @Override
    public Optional<Branding.Scheme> scheme() {
        return CurrentPerson.find().map(SignedInPerson::scheme);
    }
}
