package io.chancery.app.firm;

import io.chancery.app.people.FirmZone;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/// The firm's time zone, for its people who chose none.
@Component
class ZoneOfFirm implements FirmZone {

    private final Firms firms;

    ZoneOfFirm(Firms firms) {
        this.firms = firms;
    }

    @Override
    public ZoneId zone() {
        return firms.theFirm().sheet().details().zone();
    }
}
