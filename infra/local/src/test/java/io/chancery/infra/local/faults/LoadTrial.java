package io.chancery.infra.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.local.load.Visits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Many people at one node: how long their answers take and how much memory each of them costs. They share the machine
/// with what they ask, so the times are the upper end. `infra/bin/cluster load-test` runs it.
@EnabledIfSystemProperty(named = "chancery.trial", matches = "LoadTrial")
class LoadTrial {

    private static final Duration THINK = Duration.ofSeconds(10);
    private static final Duration WORK = Duration.ofMinutes(3);
    private static final Pattern USED = Pattern.compile("heap .*used (\\d+)K");

    private final RunningCluster cluster = RunningCluster.ofProperties();

    @Test
    void everyoneIsAnswered() throws Exception {
        cluster.awaitSafe();
        var people = Integer.getInteger("chancery.people", 300);
        long idle = heapKilobytes();
        // Past the proxy: what is measured is the node.
        try (var visits = new Visits(people, cluster.port() + 1, THINK)) {
            visits.start();
            visits.forget();
            long begun = System.nanoTime();
            work();
            double seconds = (System.nanoTime() - begun) / 1e9;
            long full = heapKilobytes();
            say("%d people with %d s between an answer and the next question, at one node:"
                    .formatted(people, THINK.toSeconds()));
            say(String.join("\n", visits.table()));
            say("%d requests answered, %.1f a second, %d failed"
                    .formatted(
                            visits.answered(),
                            visits.answered() / seconds,
                            visits.failures().size()));
            say(visits.firstFailures());
            say("heap in use after a full collection: %d MB with nobody, %d MB with everybody, %d KB a person"
                    .formatted(idle / 1024, full / 1024, (full - idle) / people));
            assertThat(visits.failures()).isEmpty();
            assertThat(visits.answered()).isGreaterThan(people);
        }
    }

    private static void work() throws InterruptedException {
        assertThat(new CountDownLatch(1).await(WORK.toSeconds(), TimeUnit.SECONDS))
                .isFalse();
    }

    private long heapKilobytes() throws IOException, InterruptedException {
        var node = Long.toString(cluster.pid("node-1"));
        ask(node, "GC.run");
        var used = USED.matcher(ask(node, "GC.heap_info"));
        assertThat(used.find()).as("The heap of process " + node).isTrue();
        return Long.parseLong(used.group(1));
    }

    private static String ask(String process, String question) throws IOException, InterruptedException {
        var asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), process, question)
                .redirectErrorStream(true)
                .start();
        var answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(asked.waitFor()).as(answer).isZero();
        return answer;
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
