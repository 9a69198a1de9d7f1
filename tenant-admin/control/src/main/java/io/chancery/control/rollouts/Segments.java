package io.chancery.control.rollouts;

import io.chancery.control.releases.KnownReleases;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.tenants.HomeCountry;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.persistence.LikePattern;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Which firms a segment means today.
@InControl(readOnly = true)
public class Segments {

    private static final TypeReference<Written> WRITTEN = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final KnownReleases known;
    private final JsonMapper json = JsonMapper.builder().build();

    Segments(JdbcClient jdbc, KnownReleases known) {
        this.jdbc = jdbc;
        this.known = known;
    }

    /// As it stands in the database, readable by the next build too.
    private record Written(String search, List<String> countries, List<String> releases) {}

    public String write(Segment segment) {
        return json.writeValueAsString(new Written(
                segment.search(),
                segment.countries().stream().map(HomeCountry::name).sorted().toList(),
                segment.releases().stream()
                        .map(ReleaseNumber::toString)
                        .sorted()
                        .toList()));
    }

    Segment read(String text) {
        var written = json.readValue(text, WRITTEN);
        return new Segment(
                written.search(),
                written.countries().stream().map(HomeCountry::valueOf).collect(Collectors.toUnmodifiableSet()),
                written.releases().stream().map(ReleaseNumber::of).collect(Collectors.toUnmodifiableSet()));
    }

    /// Firms that work, fit the segment and can be brought to the release, in an order that says nothing of them and
    /// is the same each time: whoever is in the first wave of one release is not always in the first of the next.
    public List<UUID> firms(Segment segment, ReleaseNumber to) {
        var from = known.comingFrom(to).stream()
                .map(ReleaseNumber::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!segment.releases().isEmpty()) {
            from.retainAll(
                    segment.releases().stream().map(ReleaseNumber::toString).toList());
        }
        if (from.isEmpty()) {
            return List.of();
        }
        return matching(segment, from, " order by md5(t.id::text || :to), t.id")
                .param("to", to.toString())
                .query(UUID.class)
                .list();
    }

    /// Firms that work and fit the segment, whatever release they have.
    public List<UUID> working(Segment segment) {
        var releases = segment.releases().stream().map(ReleaseNumber::toString).toList();
        return matching(segment, releases, " order by t.id").query(UUID.class).list();
    }

    /// @param releases which firms have; empty for any
    private JdbcClient.StatementSpec matching(Segment segment, Collection<String> releases, String order) {
        var search = segment.search().toLowerCase(Locale.ROOT);
        var countries = segment.countries().stream().map(HomeCountry::name).toList();
        return jdbc.sql("""
                        select id from control.tenant t
                         where t.state = 'ACTIVE' and t.copy_of is null
                           and (:search = '' or lower(t.name) like :pattern or t.host like :pattern)
                           and (:anyCountry or t.country in (:countries))
                           and (:anyRelease or t.release in (:releases))
                        """ + order)
                .param("search", search)
                .param("pattern", LikePattern.containing(search))
                .param("anyCountry", countries.isEmpty())
                .param("countries", countries.isEmpty() ? List.of("") : countries)
                .param("anyRelease", releases.isEmpty())
                .param("releases", releases.isEmpty() ? List.of("") : releases);
    }
}
