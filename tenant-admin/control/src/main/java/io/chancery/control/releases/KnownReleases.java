package io.chancery.control.releases;

import io.chancery.infra.persistence.InControl;
import java.io.Serializable;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;

/// What is registered of releases: which are offered, which a running node carries, and from which ones a firm
/// may come. It asks for no permission; it is for verbs that do.
@InControl(readOnly = true, propagation = Propagation.MANDATORY)
public class KnownReleases {

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownReleases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// That firms which have `from` may be brought to `to`.
    public record Way(ReleaseNumber from, ReleaseNumber to) implements Serializable {}

    public boolean isOffered(ReleaseNumber number) {
        return jdbc.sql("select exists (select from control.release where number = :number and offered_at is not null)")
                .param("number", number.toString())
                .query(Boolean.class)
                .single();
    }

    /// @throws ReleaseIsNotOffered when it is not
    public void requireOffered(ReleaseNumber number) {
        if (!isOffered(number)) {
            throw new ReleaseIsNotOffered(number);
        }
    }

    /// Whether a running node could bring a firm to it.
    public boolean isCarried(ReleaseNumber number) {
        return jdbc.sql("select exists (select from control.node where seen_at > :alive and :number = any (releases))")
                .param("alive", Timestamp.from(clock.instant().minus(Releases.SILENT_AFTER)))
                .param("number", number.toString())
                .query(Boolean.class)
                .single();
    }

    /// @throws NobodyCarriesRelease when no running node does
    public void requireCarried(ReleaseNumber number) {
        if (!isCarried(number)) {
            throw new NobodyCarriesRelease(number);
        }
    }

    /// Every way from one release to another. A manifest that only a later build can read opens none.
    public List<Way> ways() {
        return jdbc
                .sql("select number, manifest from control.release order by year, place")
                .query((row, n) -> ways(row.getString("number"), row.getString("manifest")))
                .stream()
                .flatMap(ways -> ways)
                .toList();
    }

    /// From which releases a firm may come to this one.
    public List<ReleaseNumber> comingFrom(ReleaseNumber to) {
        return jdbc
                .sql("select number, manifest from control.release where number = :number")
                .param("number", to.toString())
                .query((row, n) -> ways(row.getString("number"), row.getString("manifest")))
                .stream()
                .flatMap(ways -> ways)
                .map(Way::from)
                .toList();
    }

    private static Stream<Way> ways(String number, String text) {
        var manifest = readable(number, text);
        return manifest == null
                ? Stream.empty()
                : manifest.upgradeableFrom().stream().map(from -> new Way(from, manifest.number()));
    }

    /// @return null when a later build than this one wrote it and it cannot be read here
    static @Nullable ReleaseManifest readable(String number, String text) {
        try {
            return ManifestReader.read(number + ".yaml", text);
        } catch (ManifestIsWrong e) {
            return null;
        }
    }
}
