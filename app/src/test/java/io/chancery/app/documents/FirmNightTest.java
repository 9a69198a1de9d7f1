package io.chancery.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantId;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirmNightTest {

    @Test
    void aNightBeginsAtTheFirmsOwnMinuteAndEndsInTheMorning() {
        var night = new FirmNight(LocalTime.of(2, 30));

        assertThat(night.hasBegun(LocalTime.of(2, 29))).isFalse();
        assertThat(night.hasBegun(LocalTime.of(2, 30))).isTrue();
        assertThat(night.hasBegun(LocalTime.of(4, 59))).isTrue();
        assertThat(night.hasBegun(LocalTime.of(5, 0))).isFalse();
        assertThat(night.hasBegun(LocalTime.of(23, 0))).isFalse();
    }

    @Test
    void firmsDoNotBeginAllAtOnceAndEachHasAnHourLeft() {
        var begins = IntStream.range(0, 500)
                .mapToObj(n -> FirmNight.of(new TenantId(UUID.randomUUID())).from())
                .toList();

        assertThat(begins).allMatch(from -> from.isBefore(LocalTime.of(4, 0)));
        assertThat(begins.stream().distinct().count()).isGreaterThan(100);
        var firm = new TenantId(Ids.next());
        assertThat(FirmNight.of(firm)).isEqualTo(FirmNight.of(firm));
    }
}
