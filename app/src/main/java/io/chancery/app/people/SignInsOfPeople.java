package io.chancery.app.people;

import io.chancery.infra.web.signin.SignInId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where the people of the firm are signed in, for whoever answers for them. What is ended twice is ended once.
@Service
@PreAuthorize("hasAuthority('PEOPLE_ADMIN')")
@Transactional
public class SignInsOfPeople {

    private final Persons persons;
    private final SignInRows rows;
    private final PersonAudit audit;

    SignInsOfPeople(Persons persons, SignInRows rows, PersonAudit audit) {
        this.persons = persons;
        this.rows = rows;
        this.audit = audit;
    }

    /// The last used first.
    @Transactional(readOnly = true)
    public List<SignInRow> open(PersonId person) {
        return rows.open(person, OwnSignIns.ROWS_MAX);
    }

    /// Its pages are gone within seconds. One that is over stays as it is.
    ///
    /// @throws NoSuchPerson when the firm does not have them
    public void end(PersonId person, SignInId signIn) {
        audit.ended(persons.require(person), rows.end(person, signIn, SignInEnd.BY_ADMIN));
    }

    /// @throws NoSuchPerson when the firm does not have them
    public void endAll(PersonId person) {
        audit.ended(persons.require(person), rows.endAll(person, null, SignInEnd.BY_ADMIN));
    }
}
