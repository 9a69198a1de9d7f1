package io.chancery.infra.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void isAUuidOfVersionSevenThatTellsItsTime() {
        var id = Ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        var made = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
        assertThat(Duration.between(made, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void idsMadeInOneBreathKeepTheirOrderInTheDatabase() {
        var before = Ids.next().toString();
        for (int n = 0; n < 20_000; n++) {
            var next = Ids.next().toString();
            assertThat(next).isGreaterThan(before);
            before = next;
        }
    }

    @Test
    void threadsNeverMakeTheSameIdTwice() throws Exception {
        var ids = new HashSet<java.util.UUID>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var made : threads.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<java.util.List<java.util.UUID>>>mapToObj(
                            n -> () -> java.util.stream.Stream.generate(Ids::next)
                                    .limit(5_000)
                                    .toList())
                    .toList())) {
                ids.addAll(made.get());
            }
        }
        assertThat(ids).hasSize(40_000);
    }
}
