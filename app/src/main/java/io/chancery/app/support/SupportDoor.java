package io.chancery.app.support;

import io.chancery.app.people.FirmZone;
import io.chancery.app.people.GuestStanding;
import io.chancery.app.people.PersonId;
import io.chancery.app.people.SignedInPerson;
import io.chancery.app.people.SupportGuest;
import io.chancery.control.operators.LinkHash;
import io.chancery.control.support.FirmSupport;
import io.chancery.control.support.SupportAccess;
import io.chancery.control.support.SupportAccessId;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.signin.OneTimeToken;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets somebody of support in by a link that works once, and sends them away when the firm or the time ends it.
/// Nobody is signed in yet: the link proves who it is.
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
public class SupportDoor implements GuestStanding {

    private final FirmSupport support;
    private final SupportLog log;
    private final TenantDirectory directory;
    private final ObjectProvider<FirmZone> firmZone;
    private final Clock clock;

    SupportDoor(
            FirmSupport support,
            SupportLog log,
            TenantDirectory directory,
            ObjectProvider<FirmZone> firmZone,
            Clock clock) {
        this.support = support;
        this.log = log;
        this.directory = directory;
        this.firmZone = firmZone;
        this.clock = clock;
    }

    /// Whose link it is; nothing is used up by looking.
    public Optional<SupportAccess> open(String secret) {
        return hash(secret).flatMap(support::behind);
    }

    /// Uses the link up.
    ///
    /// @throws SupportLinkIsUsedUp when it lets nobody in, for whatever reason
    public SupportGuest enter(String secret) {
        var guest = hash(secret).flatMap(support::enter).map(this::guest).orElseThrow(SupportLinkIsUsedUp::new);
        log.cameIn(guest);
        return guest;
    }

    @Override
    public Optional<SupportGuest> now(SupportGuest guest) {
        return support.find(new SupportAccessId(guest.access()))
                .filter(access -> access.isOpenAt(clock.instant()))
                .map(this::guest);
    }

    private SupportGuest guest(SupportAccess access) {
        var firm = directory.require(TenantContext.require());
        var person = new SignedInPerson(
                new PersonId(access.id().value()),
                firm.id(),
                access.operatorName() + " (Support)",
                "support",
                firm.locale(),
                zone(),
                null,
                SupportGuest.permissions());
        Instant until = Objects.requireNonNull(access.until(), "Who is let in is let in until some time");
        return new SupportGuest(access.id().value(), until, person);
    }

    private ZoneId zone() {
        var zone = firmZone.getIfAvailable();
        return zone == null ? ZoneOffset.UTC : zone.zone();
    }

    private static Optional<LinkHash> hash(String secret) {
        return OneTimeToken.looksLikeOne(secret)
                ? Optional.of(new LinkHash(new OneTimeToken(secret).hash()))
                : Optional.empty();
    }
}
