package io.chancery.app.people;

import io.chancery.infra.web.signin.CurrentSignIn;
import io.chancery.infra.web.signin.SignInId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where somebody is signed in, for themselves. What is ended twice is ended once.
@Service
@PreAuthorize("hasAuthority('SIGNED_IN')")
@Transactional
public class OwnSignIns {

    static final int ROWS_MAX = 100;

    private final Persons persons;
    private final SignInRows rows;
    private final PersonAudit audit;

    OwnSignIns(Persons persons, SignInRows rows, PersonAudit audit) {
        this.persons = persons;
        this.rows = rows;
        this.audit = audit;
    }

    /// The last used first.
    @Transactional(readOnly = true)
    public List<SignInRow> open() {
        return rows.open(CurrentPerson.require().id(), ROWS_MAX);
    }

    /// Its pages are gone within seconds. One that is over, or is somebody else's, stays as it is.
    public void end(SignInId signIn) {
        tell(rows.end(CurrentPerson.require().id(), signIn, SignInEnd.BY_OWNER));
    }

    /// All but the one that asks.
    public void endOthers() {
        tell(rows.endAll(CurrentPerson.require().id(), CurrentSignIn.find().orElse(null), SignInEnd.BY_OWNER));
    }

    private void tell(List<SignInRow> ended) {
        persons.findById(CurrentPerson.require().uuid()).ifPresent(own -> audit.ended(own, ended));
    }
}
