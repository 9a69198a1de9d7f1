package io.chancery.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BucketStoreTest {

    @TempDir
    Path folder;

    private final UUID firm = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private TestBucket bucket;
    private Scratch scratch;
    private BucketStore store;

    @BeforeEach
    void open() throws IOException {
        bucket = new TestBucket();
        scratch = Scratch.in(folder, 0);
        store = new BucketStore(bucket.place(), scratch);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        scratch.close();
        bucket.close();
    }

    @Test
    void whatIsPutComesBackAndLeavesNothingBehindOnTheNode() throws IOException {
        var content = "sealed".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        store.put(firm, id, out -> out.write(content));

        try (var in = store.open(firm, id)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        assertThat(left()).isEmpty();
        var name = id.toString();
        assertThat(bucket.objects())
                .containsOnlyKeys("firms/" + firm + "/" + name.substring(name.length() - 2) + "/" + name);
    }

    @Test
    void whatCannotBeFilledIsNotThere() throws IOException {
        assertThatThrownBy(() -> store.put(firm, id, out -> {
                    out.write(1);
                    throw new IOException("The sender hung up");
                }))
                .hasMessage("The sender hung up");
        assertThat(bucket.objects()).isEmpty();
        assertThat(left()).isEmpty();
    }

    @Test
    void whoStopsReadingDoesNotSpoilTheNextRead() throws IOException {
        store.put(firm, id, out -> out.write(new byte[5_000_000]));
        for (int n = 0; n < 3; n++) {
            try (var in = store.open(firm, id)) {
                assertThat(in.readNBytes(10)).hasSize(10);
            }
        }
    }

    @Test
    void tellsOfEveryFileOfTheFirmAndOfNoOther() throws IOException {
        var own = new ArrayList<UUID>();
        for (int n = 0; n < 8; n++) {
            own.add(UUID.randomUUID());
            store.put(firm, own.getLast(), out -> out.write(1));
        }
        store.put(other, id, out -> out.write(1));

        assertThat(told(firm)).containsExactlyInAnyOrderElementsOf(own);
        assertThat(told(other)).containsExactly(id);
        assertThatThrownBy(() -> store.open(firm, id)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatIsDeletedIsGoneAndMayBeDeletedAgain() throws IOException {
        store.put(firm, id, out -> out.write(1));
        store.put(other, id, out -> out.write(2));

        store.delete(firm, id);
        store.delete(firm, id);

        assertThat(told(firm)).isEmpty();
        assertThat(told(other)).hasSize(1);
    }

    @Test
    void aStoreThatIsBusyForAMomentIsAskedAgainAndOneThatStaysSoIsAnError() throws IOException {
        bucket.fail(1);
        store.put(firm, id, out -> out.write(1));
        assertThat(told(firm)).containsExactly(id);

        bucket.fail(50);
        assertThatThrownBy(() -> store.put(firm, UUID.randomUUID(), out -> out.write(1)))
                .isInstanceOf(IOException.class);
        bucket.fail(0);
        assertThat(told(firm)).containsExactly(id);
    }

    @Test
    void anotherKeyOpensNothingAndIsNotToldInErrors() throws IOException {
        store.put(firm, id, out -> out.write(1));
        try (var stranger = new BucketStore(bucket.place("another-secret"), scratch)) {
            assertThatThrownBy(() -> stranger.open(firm, id))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NoSuchFileException.class);
        }
        assertThat(bucket.place()).asString().doesNotContain("test-secret");
    }

    private List<UUID> told(UUID of) throws IOException {
        var told = new ArrayList<UUID>();
        store.each(of, (file, came) -> {
            assertThat(came).isBeforeOrEqualTo(Instant.now());
            told.add(file);
        });
        return told;
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
