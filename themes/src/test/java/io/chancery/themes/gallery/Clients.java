package io.chancery.themes.gallery;

import io.chancery.themes.field.HoursFormat;
import io.chancery.themes.field.MoneyFormat;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Made-up clients, searched and sorted in memory as a service would in the database.
final class Clients implements ListSource<Clients.Client> {

    private static final List<String> NAMES = List.of(
            "Meridian Freight",
            "Orbis Holdings",
            "Calder & Sons",
            "Northgate Clinics",
            "Fairmont Textiles",
            "Alder Creek Winery",
            "Halcyon Robotics",
            "Sable Point Marina");

    static final List<Client> ALL = IntStream.range(0, 320)
            .mapToObj(i -> new Client(
                    "id" + i,
                    "C-" + (1000 + i),
                    NAMES.get(i % NAMES.size()) + (i < NAMES.size() ? "" : " " + (i / NAMES.size() + 1)),
                    i % 7 == 3 ? "ARCHIVED" : i % 5 == 2 ? "ON_HOLD" : "ACTIVE",
                    BigDecimal.valueOf((i * 7919L) % 4_000_000L, 2)
                            .subtract(i % 11 == 5 ? BigDecimal.valueOf(20000) : BigDecimal.ZERO),
                    i % 9 == 4 ? "EUR" : "USD",
                    Duration.ofMinutes((i * 37L) % 2400),
                    LocalDate.of(2026, 1, 1).plusDays((i * 13L) % 320)))
            .toList();

    /// A row of the list.
    record Client(
            String id,
            String number,
            String name,
            String state,
            BigDecimal unbilled,
            String currency,
            Duration hours,
            LocalDate lastWork)
            implements java.io.Serializable {}

    @Override
    public List<Client> rows(ListQuery query, int offset, int limit) {
        Stream<Client> rows = matching(query);
        for (var by : query.sort().reversed()) {
            Comparator<Client> order = switch (by.column()) {
                case "number" -> Comparator.comparing(Client::number);
                case "unbilled" -> Comparator.comparing(Client::unbilled);
                case "hours" -> Comparator.comparing(Client::hours);
                default -> Comparator.comparing(Client::name);
            };
            rows = rows.sorted(by.descending() ? order.reversed() : order);
        }
        return rows.skip(offset).limit(limit).toList();
    }

    @Override
    public int count(ListQuery query) {
        return (int) matching(query).count();
    }

    @Override
    public Map<String, String> totals(ListQuery query) {
        BigDecimal unbilled = matching(query).map(Client::unbilled).reduce(BigDecimal.ZERO, BigDecimal::add);
        Duration hours = matching(query).map(Client::hours).reduce(Duration.ZERO, Duration::plus);
        return Map.of(
                "unbilled",
                MoneyFormat.current(Locale.US).format(unbilled, "USD"),
                "hours",
                HoursFormat.of(Locale.US).format(hours));
    }

    private static Stream<Client> matching(ListQuery query) {
        return ALL.stream()
                .filter(client -> client.name()
                        .toLowerCase(Locale.ROOT)
                        .contains(query.search().toLowerCase(Locale.ROOT)))
                .filter(client ->
                        query.filter("state").isEmpty() || query.filter("state").contains(client.state()))
                .filter(client ->
                        query.filter("mine").isEmpty() || client.number().endsWith("7"));
    }
}
