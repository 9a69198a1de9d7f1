package io.chancery.app.rounding;

import io.chancery.app.clients.ClientId;
import io.chancery.app.matters.MatterId;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.FramePerson;
import io.chancery.app.shell.Permissions;
import io.chancery.app.work.RoundingAgreement;
import io.chancery.app.work.RoundingAgreements;
import io.chancery.app.work.RoundingInForce;
import io.chancery.app.work.RoundingTerms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads and makes agreements for the screens of one party.
@Component
class RoundingScreens {

    private final RoundingTerms terms;
    private final RoundingAgreements agreements;
    private final FramePerson person;
    private final Clock clock;

    RoundingScreens(RoundingTerms terms, RoundingAgreements agreements, FramePerson person, Clock clock) {
        this.terms = terms;
        this.agreements = agreements;
        this.person = person;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(person.zone()));
    }

    Party firm() {
        return new OfFirm(this);
    }

    Party client(ClientId client) {
        return new OfClient(this, client);
    }

    Party matter(MatterId matter) {
        return new OfMatter(this, matter);
    }

    private record OfFirm(RoundingScreens screens) implements Party {

        @Override
        public boolean mayAgree() {
            return Permissions.has(Permission.FIRM_WRITE);
        }

        @Override
        public List<RoundingAgreement> agreements() {
            return screens.terms.ofFirm();
        }

        @Override
        public RoundingInForce inForce(LocalDate day) {
            return screens.terms.inForce(day);
        }

        @Override
        public void agree(RoundingAgreement agreement) {
            screens.agreements.agreeForFirm(agreement);
        }

        @Override
        public void revoke(LocalDate from) {
            screens.agreements.revokeForFirm(from);
        }
    }

    private record OfClient(RoundingScreens screens, ClientId client) implements Party {

        @Override
        public boolean mayAgree() {
            return Permissions.has(Permission.CLIENT_WRITE);
        }

        @Override
        public List<RoundingAgreement> agreements() {
            return screens.terms.ofClient(client);
        }

        @Override
        public RoundingInForce inForce(LocalDate day) {
            return screens.terms.inForce(client, day);
        }

        @Override
        public void agree(RoundingAgreement agreement) {
            screens.agreements.agreeForClient(client, agreement);
        }

        @Override
        public void revoke(LocalDate from) {
            screens.agreements.revokeForClient(client, from);
        }
    }

    private record OfMatter(RoundingScreens screens, MatterId matter) implements Party {

        @Override
        public boolean mayAgree() {
            return Permissions.has(Permission.MATTER_WRITE);
        }

        @Override
        public List<RoundingAgreement> agreements() {
            return screens.terms.ofMatter(matter);
        }

        @Override
        public RoundingInForce inForce(LocalDate day) {
            return screens.terms.inForce(matter, day);
        }

        @Override
        public void agree(RoundingAgreement agreement) {
            screens.agreements.agreeForMatter(matter, agreement);
        }

        @Override
        public void revoke(LocalDate from) {
            screens.agreements.revokeForMatter(matter, from);
        }
    }
}
