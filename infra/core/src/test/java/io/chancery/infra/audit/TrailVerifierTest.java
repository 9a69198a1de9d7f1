package io.chancery.infra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.audit.TrailFinding.Kind;
import io.chancery.infra.audit.TrailLine.Told;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody did to a log is found, and the first bad entry is named.
class TrailVerifierTest {

    private static final UUID CHAIN = UUID.fromString("7f0c2f5e-0000-4000-8000-000000000001");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final int LENGTH = 9;

    @TempDir
    private Path folder;

    private final List<Told> log = new ArrayList<>();

    @BeforeEach
    void writeTheLog() {
        for (int number = 1; number <= LENGTH; number++) {
            append(entry("entry " + number));
        }
    }

    @Test
    void anUntouchedLogIsWhole() throws IOException {
        var verdict = verify(List.of());
        assertThat(verdict.finding()).isEmpty();
        assertThat(verdict.good()).isEqualTo(LENGTH);
        assertThat(verdict.log()).isEqualTo("Ashworth & Partners");
    }

    @Test
    void anEmptyLogIsWhole() throws IOException {
        log.clear();
        assertThat(verify(List.of()).finding()).isEmpty();
    }

    @Test
    void withheldEntriesKeepTheChainWhole() throws IOException {
        var lines = lines();
        lines.set(4, new TrailLine.Withheld(4, log.get(3).hash(), log.get(3).content()));
        var verdict = verify(lines, List.of());
        assertThat(verdict.finding()).isEmpty();
        assertThat(verdict.withheld()).isEqualTo(1);
    }

    @Test
    void namesAnEditedEntry() throws IOException {
        log.set(4, new Told(5, log.get(4).hash(), entry("something else")));
        assertFound(Kind.EDITED, 5);
    }

    @Test
    void namesTheEntryAfterOneThatWasEditedWithItsHash() throws IOException {
        var other = entry("something else");
        log.set(4, new Told(5, ChainHash.link(CHAIN, 5, log.get(3).hash(), other.content()), other));
        assertFound(Kind.EDITED, 6);
    }

    @Test
    void namesADeletedEntry() throws IOException {
        log.remove(4);
        assertFound(Kind.DELETED, 5);
    }

    @Test
    void namesADeletedEntryWhoseFollowersMovedUp() throws IOException {
        log.remove(4);
        for (int at = 4; at < log.size(); at++) {
            log.set(at, new Told(at + 1, log.get(at).hash(), log.get(at).entry()));
        }
        assertFound(Kind.DELETED, 5);
    }

    @Test
    void namesAnEntryThatIsGoneFromItsPlace() throws IOException {
        var lines = lines();
        lines.set(5, new TrailLine.Gone(5, log.get(4).hash()));
        assertFound(verify(lines, List.of()), Kind.DELETED, 5);
    }

    @Test
    void namesAnInsertedEntry() throws IOException {
        log.add(4, new Told(5, "0".repeat(64), entry("never happened")));
        for (int at = 5; at < log.size(); at++) {
            log.set(at, new Told(at + 1, log.get(at).hash(), log.get(at).entry()));
        }
        assertFound(Kind.INSERTED, 5);
    }

    @Test
    void namesAnEntryWithoutAPlace() throws IOException {
        var lines = lines();
        var stray = entry("never happened");
        lines.add(LENGTH + 1, new TrailLine.Stray(stray.content(), stray));
        var verdict = verify(lines, List.of());
        assertThat(verdict.finding()).hasValueSatisfying(bad -> {
            assertThat(bad.kind()).isEqualTo(Kind.INSERTED);
            assertThat(bad.sentence()).contains("matter.changed", "Ada");
        });
    }

    @Test
    void namesEntriesThatChangedPlacesWithTheirHashes() throws IOException {
        exchange(2, 6, true);
        assertFound(Kind.REORDERED, 3);
    }

    @Test
    void namesEntriesThatChangedPlacesWithoutTheirHashes() throws IOException {
        exchange(2, 6, false);
        assertFound(Kind.REORDERED, 3);
    }

    @Test
    void namesNeighboursThatChangedPlaces() throws IOException {
        exchange(2, 3, true);
        assertFound(Kind.REORDERED, 3);
        exchange(2, 3, true);
        exchange(2, 3, false);
        assertFound(Kind.REORDERED, 3);
    }

    @Test
    void namesWhereALogWasCutOff() throws IOException {
        var lines = lines();
        var end = lines.removeLast();
        lines.removeLast();
        lines.add(end);
        assertFound(verify(lines, List.of()), Kind.TRUNCATED, LENGTH);
    }

    @Test
    void namesWhereAFileWasCutOff() throws IOException {
        var lines = lines();
        lines.removeLast();
        assertFound(verify(lines, List.of()), Kind.TRUNCATED, LENGTH + 1);
    }

    @Test
    void findsByACheckpointThatALogWasCutOffWithItsEnd() throws IOException {
        var seen = checkpoint(LENGTH);
        log.removeLast();
        assertThat(verify(List.of()).finding()).isEmpty();
        assertFound(verify(List.of(seen)), Kind.TRUNCATED, LENGTH);
    }

    @Test
    void findsByACheckpointThatALogWasRewrittenToItsEnd() throws IOException {
        var checkpoints = List.of(checkpoint(3), checkpoint(7));
        rewriteFrom(5);
        assertThat(verify(List.of()).finding()).isEmpty();
        var verdict = verify(checkpoints);
        assertThat(verdict.finding()).hasValueSatisfying(bad -> {
            assertThat(bad.kind()).isEqualTo(Kind.REWRITTEN);
            assertThat(bad.number()).isEqualTo(4);
            assertThat(bad.sentence()).contains("from entry 4 to entry 7");
        });
    }

    @Test
    void checkpointsOfOtherLogsSayNothing() throws IOException {
        var other = new Checkpoint(new ChainHead(UUID.randomUUID(), 200, "0".repeat(64)), "Birchwood", NOON);
        var verdict = verify(List.of(other, checkpoint(2)));
        assertThat(verdict.finding()).isEmpty();
        assertThat(verdict.checkpoints()).isEqualTo(1);
    }

    @Test
    void anotherChainsEntriesDoNotFit() throws IOException {
        var lines = lines();
        lines.set(0, new TrailLine.Beginning(UUID.randomUUID(), "Birchwood", NOON));
        assertFound(verify(lines, List.of()), Kind.EDITED, 1);
    }

    @Test
    void saysWhichLineIsNoneOfALog() throws IOException {
        var file = file(lines());
        var text = Files.readAllLines(file);
        text.set(3, "{\"number\":3");
        Files.write(file, text);
        var verdict = TrailVerifier.verify(file, List.of());
        assertFound(verdict, Kind.UNREADABLE, 3);
        assertThat(verdict.finding().orElseThrow().sentence()).startsWith("Line 4 of the file");
    }

    private void exchange(int one, int other, boolean withHashes) {
        var a = log.get(one);
        var b = log.get(other);
        log.set(one, new Told(one + 1, withHashes ? b.hash() : a.hash(), b.entry()));
        log.set(other, new Told(other + 1, withHashes ? a.hash() : b.hash(), a.entry()));
    }

    private void rewriteFrom(int number) {
        var kept = List.copyOf(log.subList(0, number - 1));
        log.clear();
        log.addAll(kept);
        while (log.size() < LENGTH) {
            append(entry("rewritten " + log.size()));
        }
    }

    private void append(WholeEntry entry) {
        var previous =
                log.isEmpty() ? ChainHash.beginning(CHAIN) : log.getLast().hash();
        long number = log.size() + 1;
        log.add(new Told(number, ChainHash.link(CHAIN, number, previous, entry.content()), entry));
    }

    private static WholeEntry entry(String name) {
        return new WholeEntry(
                UUID.randomUUID(),
                NOON,
                null,
                "Ada",
                "127.0.0.1",
                "matter.changed",
                "matter",
                UUID.randomUUID(),
                name,
                "{\"name\": \"Ä, \\\"old\\\"\"}",
                "{}",
                null);
    }

    private Checkpoint checkpoint(int number) {
        return new Checkpoint(new ChainHead(CHAIN, number, log.get(number - 1).hash()), "Ashworth & Partners", NOON);
    }

    private List<TrailLine> lines() {
        var lines = new ArrayList<TrailLine>();
        lines.add(new TrailLine.Beginning(CHAIN, "Ashworth & Partners", NOON));
        lines.addAll(log);
        lines.add(
                log.isEmpty()
                        ? new TrailLine.End(0, ChainHash.beginning(CHAIN))
                        : new TrailLine.End(
                                log.getLast().number(), log.getLast().hash()));
        return lines;
    }

    private Path file(List<TrailLine> lines) throws IOException {
        var file = folder.resolve("log.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            lines.forEach(new TrailWriter(out));
        }
        if (!(lines.getLast() instanceof TrailLine.End)) {
            // What is cut off was written by somebody else.
            var json = new TrailJson();
            Files.write(file, lines.stream().map(json::write).toList());
        }
        return file;
    }

    private TrailVerdict verify(List<Checkpoint> checkpoints) throws IOException {
        return verify(lines(), checkpoints);
    }

    private TrailVerdict verify(List<TrailLine> lines, List<Checkpoint> checkpoints) throws IOException {
        var shuffled = new ArrayList<>(checkpoints);
        Collections.reverse(shuffled);
        return TrailVerifier.verify(file(lines), shuffled);
    }

    private void assertFound(Kind kind, long number) throws IOException {
        assertFound(verify(List.of()), kind, number);
    }

    private static void assertFound(TrailVerdict verdict, Kind kind, long number) {
        assertThat(verdict.finding()).hasValueSatisfying(bad -> {
            assertThat(bad.kind()).as(bad.sentence()).isEqualTo(kind);
            assertThat(bad.number()).as(bad.sentence()).isEqualTo(number);
        });
        assertThat(verdict.good()).isEqualTo(number - 1);
    }
}
