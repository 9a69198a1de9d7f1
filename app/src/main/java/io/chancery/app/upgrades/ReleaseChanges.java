package io.chancery.app.upgrades;

import io.chancery.app.upgrades.ReleaseChange.Bearing;
import io.chancery.control.releases.ReleaseCatalogue;
import io.chancery.control.releases.ReleaseItem;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.tenants.HomeCountry;
import io.chancery.control.upgrades.FirmUpgrades;
import io.chancery.infra.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the way from one release to another changes for the firm in hand, by its country and by what it uses.
@Component
class ReleaseChanges {

    private final ReleaseCatalogue catalogue;
    private final FirmUpgrades upgrades;
    private final PartsInUse parts;

    ReleaseChanges(ReleaseCatalogue catalogue, FirmUpgrades upgrades, PartsInUse parts) {
        this.catalogue = catalogue;
        this.upgrades = upgrades;
        this.parts = parts;
    }

    /// What lies between two releases, for one firm.
    ///
    /// @param all what the firm uses comes first, and what only others notice last
    /// @param lastDay by when the firm must have it; null when no rule sets a day
    record Way(List<ReleaseChange> all, @Nullable LocalDate lastDay) {

        static final Way NONE = new Way(List.of(), null);
    }

    Way between(TenantId firm, ReleaseNumber has, ReleaseNumber next) {
        var items = items(has, next);
        var home = upgrades.country(firm);
        var used =
                parts.of(items.stream().flatMap(item -> item.touches().stream()).collect(Collectors.toSet()));
        var all = items.stream()
                .map(item -> new ReleaseChange(item, bearing(item, home, used)))
                .sorted(Comparator.comparing(ReleaseChange::bearing))
                .toList();
        return new Way(all, lastDay(items, home));
    }

    /// By when the firm must have it; a rule of law asks no firm what it uses. Null when no rule sets a day.
    @Nullable
    LocalDate lastDay(TenantId firm, ReleaseNumber has, ReleaseNumber next) {
        return lastDay(items(has, next), upgrades.country(firm));
    }

    private static @Nullable LocalDate lastDay(List<ReleaseItem> items, HomeCountry home) {
        return LegalDate.last(items.stream().filter(item -> item.concerns(home)).toList());
    }

    private List<ReleaseItem> items(ReleaseNumber has, ReleaseNumber next) {
        return catalogue.between(has, next).stream()
                .flatMap(manifest -> manifest.items().stream())
                .toList();
    }

    private static Bearing bearing(ReleaseItem item, HomeCountry home, Set<String> used) {
        if (!item.concerns(home)) {
            return Bearing.OTHER_FIRMS;
        }
        if (item.touches().isEmpty()) {
            return Bearing.ALL_FIRMS;
        }
        return item.touches().stream().anyMatch(used::contains) ? Bearing.IN_USE : Bearing.OTHER_FIRMS;
    }
}
