package io.chancery.app.support;

import io.chancery.app.upgrades.FirmStory;
import io.chancery.app.upgrades.Happening;
import io.chancery.control.support.FirmSupport;
import io.chancery.control.support.SupportAccess;
import io.chancery.themes.Tone;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells when somebody of support looked in, and who had let them.
@Component
class StoryOfSupport implements FirmStory {

    private final FirmSupport support;

    StoryOfSupport(FirmSupport support) {
        this.support = support;
    }

    @Override
    public List<Happening> newest(ZoneId zone, int limit) {
        return support.newest(limit).stream().flatMap(StoryOfSupport::look).toList();
    }

    private static Stream<Happening> look(SupportAccess access) {
        return Stream.ofNullable(access.enteredAt())
                .map(at -> new Happening(
                        at,
                        access.operatorName(),
                        "support.story.looked",
                        List.of(Objects.toString(access.answeredBy(), "")),
                        access.reason(),
                        Tone.INFO));
    }
}
