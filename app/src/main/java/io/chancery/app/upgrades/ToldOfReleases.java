package io.chancery.app.upgrades;

import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.Permission;
import io.chancery.app.people.PersonDirectory;
import io.chancery.app.people.PersonReference;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides who is told of the firm's releases (DD043).
@Service
@PreAuthorize("hasAuthority('" + Permission.FIRM_WRITE + "')")
@Transactional(readOnly = true)
public class ToldOfReleases {

    private final ToldTable table;
    private final PersonDirectory people;
    private final TenantDirectory firms;
    private final AuditTrail audit;

    ToldOfReleases(ToldTable table, PersonDirectory people, TenantDirectory firms, AuditTrail audit) {
        this.table = table;
        this.people = people;
        this.firms = firms;
        this.audit = audit;
    }

    public WhoIsTold current() {
        return table.current();
    }

    /// Choosing what stands there already changes nothing.
    ///
    /// @param chosen with the version that was seen
    /// @throws NobodyIsTold when nobody would be
    /// @throws ChosenMeanwhile when somebody chose since
    /// @throws FirmIsCopy in a copy, which tells nobody
    @Transactional
    public void choose(WhoIsTold chosen) {
        var firm = firms.require(TenantContext.require());
        if (firm.isCopy()) {
            throw new FirmIsCopy();
        }
        if (chosen.isNobody()) {
            throw new NobodyIsTold();
        }
        var after = facts(chosen);
        var before = table.current();
        if (chosen.isSameAs(before)) {
            return;
        }
        if (!table.choose(chosen)) {
            throw new ChosenMeanwhile();
        }
        audit.record(
                "firm.release-told",
                "firm",
                firm.id().value(),
                AuditDetails.of(firm.name()).changed(facts(before), after));
    }

    /// Whether whoever is signed in reads of a release that comes before the last hour.
    @PreAuthorize("hasAuthority('" + Permission.SIGNED_IN + "')")
    public boolean isForReader() {
        var told = table.current();
        var reader = CurrentPerson.require().uuid();
        return told.everybodyADayBefore()
                || table.readers(told).stream().anyMatch(one -> one.person().equals(reader));
    }

    /// @throws IllegalArgumentException when one of the people is not of the firm
    private Map<String, Object> facts(WhoIsTold told) {
        var known = people.references(told.people());
        if (known.size() < told.people().size()) {
            throw new IllegalArgumentException("Somebody of %s is not of this firm".formatted(told.people()));
        }
        return new TreeMap<>(Map.of(
                "toldRoles",
                told.roles().stream().sorted().map(FirmRole::name).collect(Collectors.joining(", ")),
                "toldPeople",
                known.values().stream().map(PersonReference::name).sorted().collect(Collectors.joining(", ")),
                "toldAddresses",
                told.addresses().stream().map(EmailAddress::value).sorted().collect(Collectors.joining(", ")),
                "everybodyADayBefore",
                Boolean.toString(told.everybodyADayBefore())));
    }
}
