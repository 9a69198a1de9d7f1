package io.chancery.app.openid;

import io.chancery.app.people.FirmsProvider;
import io.chancery.app.people.PeopleOfProvider;
import io.chancery.app.people.PersonId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the door which way the firm wants its people to come.
@Component
@Transactional(readOnly = true)
class OpenIdWay implements FirmsProvider {

    private final ProviderTable table;
    private final ObjectProvider<PeopleOfProvider> people;

    OpenIdWay(ProviderTable table, ObjectProvider<PeopleOfProvider> people) {
        this.table = table;
        this.people = people;
    }

    @Override
    public Optional<Offer> offer() {
        return table.find()
                .filter(ProviderRecord::isOn)
                .map(row -> new Offer(row.details().name(), OpenIdEndpoint.START, isOnlyWay(row)));
    }

    /// When whoever kept a password as the way back has gone, every administrator has it: otherwise a provider that
    /// fails would lock the firm out of its own books.
    @Override
    public boolean isOnlyWayFor(PersonId person) {
        return table.find()
                .filter(OpenIdWay::isOnlyWay)
                .map(ProviderRecord::wayBack)
                .filter(wayBack -> !wayBack.equals(person))
                .filter(wayBack -> people.getObject().isAdminWithPassword(wayBack)
                        || !people.getObject().isAdmin(person))
                .isPresent();
    }

    private static boolean isOnlyWay(ProviderRecord row) {
        return row.isOn() && row.wayBack() != null && row.workedAt() != null;
    }
}
