package io.chancery.app.upgrades;

import io.chancery.app.people.FirmRole;
import io.chancery.app.people.PersonId;
import io.chancery.infra.people.EmailAddress;
import java.io.Serializable;
import java.util.Set;

/// Who is told of the firm's releases by letter, in the bell and in the banner, and how often that was chosen.
///
/// @param roles everybody who has one of these
/// @param people besides, whatever their roles
/// @param addresses of others, who get letters alone
/// @param everybodyADayBefore whether the banner is for everybody as soon as it is for these; in the last hour it is
/// for everybody in any case
/// @param version 0 while nobody chose
public record WhoIsTold(
        Set<FirmRole> roles,
        Set<PersonId> people,
        Set<EmailAddress> addresses,
        boolean everybodyADayBefore,
        int version)
        implements Serializable {

    public static final int ADDRESSES_MAX = 20;
    public static final int PEOPLE_MAX = 100;

    public WhoIsTold {
        roles = Set.copyOf(roles);
        people = Set.copyOf(people);
        addresses = Set.copyOf(addresses);
        if (people.size() > PEOPLE_MAX || addresses.size() > ADDRESSES_MAX) {
            throw new IllegalArgumentException("At most %d people and %d addresses are told, were %d and %d"
                    .formatted(PEOPLE_MAX, ADDRESSES_MAX, people.size(), addresses.size()));
        }
    }

    static WhoIsTold usual() {
        return new WhoIsTold(Set.of(FirmRole.FIRM_ADMIN), Set.of(), Set.of(), true, 0);
    }

    public boolean isNobody() {
        return roles.isEmpty() && people.isEmpty() && addresses.isEmpty();
    }

    boolean isSameAs(WhoIsTold other) {
        return roles.equals(other.roles)
                && people.equals(other.people)
                && addresses.equals(other.addresses)
                && everybodyADayBefore == other.everybodyADayBefore;
    }
}
