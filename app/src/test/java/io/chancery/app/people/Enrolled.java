package io.chancery.app.people;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.crypto.Sealing;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.factors.Totp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets people into a firm and holds their phone for them: it reads the secret from where it is sealed.
public final class Enrolled {

    public static final String PASSWORD = "seven quiet lamps over Oakland";

    private final BeanFactory beans;

    public Enrolled(BeanFactory beans) {
        this.beans = beans;
    }

    /// Somebody of the bound firm with a password.
    public SignedInPerson person(String name, FirmRole... roles) {
        var details = new PersonDetails(
                name,
                new EmailAddress(name.toLowerCase(java.util.Locale.ROOT) + "." + Ids.next() + "@firm.example"),
                Set.of(roles));
        var path = TestPerson.allowed("Agnes", Permission.PEOPLE_ADMIN)
                .does(() -> beans.getBean(PeopleAdministration.class).invite(CommandId.next(), details))
                .path();
        return beans.getBean(Welcome.class)
                .accept(CommandId.next(), path.substring(path.indexOf('=') + 1), name, PASSWORD);
    }

    /// Somebody who has a factor, and may give the code of this very step once more.
    public SignedInPerson withFactor(String name, FirmRole... roles) {
        var person = person(name, roles);
        setUp(person);
        forgetLastStep(person);
        return person;
    }

    /// @return the recovery codes
    public List<String> setUp(SignedInPerson person) {
        var own = beans.getBean(OwnFactor.class);
        return as(person).does(() -> {
            own.begin();
            return own.confirm(code(person));
        });
    }

    public static TestPerson as(SignedInPerson person) {
        return new TestPerson(person.uuid(), person.name(), person.authorities());
    }

    public String code(SignedInPerson person) {
        return codeAt(person, beans.getBean(Clock.class).instant());
    }

    /// The code of the step before this one, and so on.
    public String codeAt(SignedInPerson person, Instant moment) {
        return phone(person).codeAt(moment);
    }

    /// As if half a minute had passed since the last code.
    void forgetLastStep(SignedInPerson person) {
        FirmsDatabase.behindTheWall()
                .sql("update %s.person_factor set last_step = 0 where person = :person".formatted(schema()))
                .param("person", person.uuid())
                .update();
    }

    private Totp phone(SignedInPerson person) {
        var sealed = FirmsDatabase.behindTheWall()
                .sql("select secret from %s.person_factor where person = :person".formatted(schema()))
                .param("person", person.uuid())
                .query(byte[].class)
                .single();
        return new Totp(Objects.requireNonNull(beans.getBean(TransactionTemplate.class)
                .execute(_ -> beans.getBean(Sealing.class).open("second-factor:" + person.id(), sealed))));
    }

    private static String schema() {
        return TenantContext.require().equals(Firm.ASHWORTH.id()) ? Firm.ASHWORTH.schema() : Firm.BIRCHWOOD.schema();
    }
}
