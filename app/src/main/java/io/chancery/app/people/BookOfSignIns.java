package io.chancery.app.people;

import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.signin.SignInBook;
import io.chancery.infra.web.signin.SignInId;
import io.chancery.infra.web.signin.Visitor;
import io.chancery.infra.web.signin.Vouched;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the sign-ins of the firm's people as their sessions begin, go on and end.
@Component
@Transactional
class BookOfSignIns implements SignInBook {

    private final SignInRows rows;
    private final SecurityCounts counts;

    BookOfSignIns(SignInRows rows, SecurityCounts counts) {
        this.rows = rows;
        this.counts = counts;
    }

    @Override
    public SignInId begin(KnownPerson person, Visitor visitor) {
        var ofProvider = Vouched.find(person.uuid()).map(Vouched::session).orElse(null);
        return rows.begin(new PersonId(person.uuid()), visitor, ofProvider);
    }

    @Override
    public void failed() {
        counts.add(SecurityEvent.SIGN_IN_FAILED, 1);
    }

    @Override
    public void seen(SignInId signIn) {
        rows.seen(signIn);
    }

    @Override
    public void signedOut(SignInId signIn) {
        rows.signedOut(signIn);
    }
}
