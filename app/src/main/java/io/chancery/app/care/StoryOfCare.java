package io.chancery.app.care;

import io.chancery.app.upgrades.FirmStory;
import io.chancery.app.upgrades.Happening;
import io.chancery.control.care.FirmDeed;
import io.chancery.control.care.FirmKeeping;
import io.chancery.control.care.KeptMonth;
import io.chancery.control.orders.OrderKind;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells of snapshots, exports, drills and keys.
@Component
class StoryOfCare implements FirmStory {

    private final FirmKeeping keeping;

    StoryOfCare(FirmKeeping keeping) {
        this.keeping = keeping;
    }

    @Override
    public List<Happening> newest(ZoneId zone, int limit) {
        var firm = TenantContext.require();
        return Stream.of(
                        keeping.deeds(firm, limit).stream().map(StoryOfCare::deed),
                        keeping.months(firm, zone, limit).stream().flatMap(StoryOfCare::month),
                        keeping.keyChanges(firm, limit).stream().map(StoryOfCare::keyChange))
                .flatMap(some -> some)
                .toList();
    }

    private static Happening deed(FirmDeed deed) {
        var tone = deed.kind() == OrderKind.PUT_BACK || deed.kind() == OrderKind.SUSPEND ? Tone.WARN : Tone.NEUTRAL;
        return new Happening(deed.at(), "", "upgrades.story.order." + deed.kind(), List.of(), deed.reason(), tone);
    }

    private static Stream<Happening> month(KeptMonth month) {
        return Stream.of(told(month, "kept", month.exports()), told(month, "drilled", month.drills()))
                .flatMap(some -> some);
    }

    private static Stream<Happening> told(KeptMonth month, String word, int times) {
        return times == 0
                ? Stream.empty()
                : Stream.of(new Happening(
                        month.last(), "", "upgrades.story." + word, List.of(month.month(), times), "", Tone.NEUTRAL));
    }

    private static Happening keyChange(Instant at) {
        return new Happening(at, "", "upgrades.story.key-changed", List.of(), "", Tone.NEUTRAL);
    }
}
