package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.control.releases.ReleaseItem;
import io.chancery.control.releases.ReleaseItem.Audience;
import io.chancery.control.releases.ReleaseItem.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LegalDateTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    void isTheDayBeforeTheEarliestRuleHolds() {
        var changes = List.of(
                item(Kind.REGULATORY, NEW_YEAR.plusMonths(3)), item(Kind.NEW, null), item(Kind.REGULATORY, NEW_YEAR));
        assertThat(LegalDate.last(changes)).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void isNoneWhereNoRuleSetsOne() {
        assertThat(LegalDate.last(List.of(item(Kind.REGULATORY, null), item(Kind.FIXED, null))))
                .isNull();
    }

    private static ReleaseItem item(Kind kind, @Nullable LocalDate due) {
        return new ReleaseItem(
                kind, Audience.EVERYONE, Map.of("en", "Checks tax."), "Section 14", due, null, null, List.of());
    }
}
