package io.chancery.app.care;

import io.chancery.infra.crypto.Sha256;
import io.chancery.infra.documents.SealedFiles;
import io.chancery.infra.exports.ExportPlace;
import io.chancery.infra.exports.ExportProperties;
import io.chancery.infra.exports.SealedExports;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/// The second place of a firm: its exports, and beside them its documents, each once, sealed as they are in the
/// store. A document's file there bears its hash in its name, so that it can be told whether it is whole.
class SecondPlace {

    private static final String FILES = "files/";
    private static final String DASH = "_";
    /// Nothing takes as long; whoever still wrote would have lost its order.
    private static final Duration UNFINISHED_AFTER = Duration.ofHours(12);

    private final ObjectProvider<SealedExports> exports;
    private final SealedFiles store;
    private final ExportProperties properties;
    private final Clock clock;

    SecondPlace(ObjectProvider<SealedExports> exports, SealedFiles store, ExportProperties properties, Clock clock) {
        this.exports = exports;
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    boolean isThere() {
        return exports.getIfAvailable() != null;
    }

    /// @throws IllegalStateException when there is none
    SealedExports exports() {
        var found = exports.getIfAvailable();
        if (found == null) {
            throw new IllegalStateException("There is no second place: chancery.exports.directory names none");
        }
        return found;
    }

    /// @param needed bytes that are about to be written
    /// @throws IllegalStateException when less than that and what must stay free is there
    void requireRoom(long needed) {
        try {
            long free = exports().place().free();
            if (free - needed < properties.diskFree().toBytes()) {
                throw new IllegalStateException(
                        "The second place has %,d MB free; this firm may need %,d MB and %,d MB must stay free"
                                .formatted(
                                        free >> 20,
                                        needed >> 20,
                                        properties.diskFree().toMegabytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The second place does not answer", e);
        }
    }

    /// Before this instant an export is old.
    Instant oldBefore() {
        return clock.instant().minus(properties.keep());
    }

    /// Copies the files that are not there yet, and notes of the others that they are still needed.
    ///
    /// @return how many of them are there; what the store does not have any more was deleted meanwhile
    int keepFiles(Tenant firm, List<UUID> files) throws IOException {
        var there = filesThere(firm);
        int kept = 0;
        for (var file : files) {
            var name = there.get(file);
            if (name != null) {
                place().keep(firm.id().value(), FILES + name, clock.instant());
                kept++;
            } else if (copy(firm, file)) {
                kept++;
            }
        }
        return kept;
    }

    private boolean copy(Tenant firm, UUID file) throws IOException {
        String hash;
        try (var in = stored(firm, file)) {
            var digest = Sha256.begin();
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            hash = HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchFileException deletedMeanwhile) {
            return false;
        }
        var name = FILES + file + DASH + hash;
        place().put(firm.id().value(), name, out -> {
            try (var in = stored(firm, file)) {
                in.transferTo(out);
            }
        });
        if (!isWhole(firm, name)) {
            throw new IOException("File %s of firm %s is another at the second place".formatted(file, firm.id()));
        }
        return true;
    }

    private InputStream stored(Tenant firm, UUID file) throws IOException {
        return TenantContext.callAs(firm.id(), () -> store.openSealed(file));
    }

    /// @return those of the files that are missing at the second place, or are not what they were
    List<UUID> brokenFiles(Tenant firm, List<UUID> files) throws IOException {
        var there = filesThere(firm);
        var broken = new ArrayList<UUID>();
        for (var file : files) {
            var name = there.get(file);
            if (name == null || !isWhole(firm, FILES + name)) {
                broken.add(file);
            }
        }
        return broken;
    }

    private boolean isWhole(Tenant firm, String name) throws IOException {
        try (var in = place().open(firm.id().value(), name)) {
            var digest = Sha256.begin();
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return name.endsWith(DASH + HexFormat.of().formatHex(digest.digest()));
        }
    }

    /// Puts files back into the store that are there no more and that the second place still has.
    ///
    /// @return how many came back
    int bringBack(Tenant firm, List<UUID> files) {
        try {
            return broughtBack(firm, files);
        } catch (IOException e) {
            throw new UncheckedIOException("The second place does not answer", e);
        }
    }

    private int broughtBack(Tenant firm, List<UUID> files) throws IOException {
        var there = filesThere(firm);
        int back = 0;
        for (var file : files) {
            var name = there.get(file);
            if (name != null && !isInStore(firm, file)) {
                try (var in = place().open(firm.id().value(), FILES + name)) {
                    TenantContext.callAs(firm.id(), () -> {
                        store.putSealed(file, in);
                        return null;
                    });
                }
                back++;
            }
        }
        return back;
    }

    private boolean isInStore(Tenant firm, UUID file) throws IOException {
        try (var in = stored(firm, file)) {
            return in.read() >= 0;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /// Deletes what a node began to write and never ended, because it died.
    void deleteUnfinished(Tenant firm) throws IOException {
        place().deleteUnfinished(firm.id().value(), clock.instant().minus(UNFINISHED_AFTER));
    }

    /// Deletes files that no export has needed since then.
    void deleteFiles(Tenant firm, Instant neededBefore) throws IOException {
        for (var file : place().names(firm.id().value(), FILES).entrySet()) {
            if (file.getValue().isBefore(neededBefore)) {
                place().delete(firm.id().value(), FILES + file.getKey());
            }
        }
    }

    private TreeMap<UUID, String> filesThere(Tenant firm) throws IOException {
        var there = new TreeMap<UUID, String>();
        place().names(firm.id().value(), FILES)
                .keySet()
                .forEach(name -> there.put(UUID.fromString(name.substring(0, name.indexOf(DASH))), name));
        return there;
    }

    private ExportPlace place() {
        return exports().place();
    }
}
