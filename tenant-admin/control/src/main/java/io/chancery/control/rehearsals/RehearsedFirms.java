package io.chancery.control.rehearsals;

import io.chancery.control.releases.KnownReleases;
import io.chancery.control.releases.OfferCondition;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.persistence.InControl;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;

/// All firms that may come to a release were rehearsed for it by the present build, or left out by two persons.
@InControl(readOnly = true, propagation = Propagation.MANDATORY)
class RehearsedFirms implements OfferCondition {

    private final JdbcClient jdbc;
    private final KnownReleases known;
    private final Clock clock;

    RehearsedFirms(JdbcClient jdbc, KnownReleases known, Clock clock) {
        this.jdbc = jdbc;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public void require(ReleaseNumber release) {
        var ways = known.ways().stream().filter(way -> way.to().equals(release)).toList();
        var good = Stream.of(RehearsalOutcome.values())
                .filter(RehearsalOutcome::isGood)
                .map(RehearsalOutcome::name)
                .toList();
        int open = RehearsalSql.firms(
                        jdbc, clock, ways, "", "select count(*) from firm f where f.outcome not in (:good)")
                .param("good", good)
                .query(Integer.class)
                .single();
        if (open > 0) {
            throw new FirmsAreNotRehearsed(release, open);
        }
    }
}
