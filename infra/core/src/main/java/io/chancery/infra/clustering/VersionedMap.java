package io.chancery.infra.clustering;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.map.IMap;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bytes by key in the memory of two nodes, where an older version never overwrites a newer one. Nothing in it matters:
/// without a cluster reads find nothing, and writes say that they were not answered.
public final class VersionedMap {

    static final String PREFIX = "versioned-";

    private static final Logger LOG = LoggerFactory.getLogger(VersionedMap.class);

    /// What a person waits for, at most, when a peer hangs; the entries of a peer that died are served by another
    /// within the second.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /// How long the mark of an ended entry turns away writes that were under way.
    private static final Duration MARK_LIFE = Duration.ofMinutes(10);

    private final Cluster cluster;
    private final String name;

    VersionedMap(Cluster cluster, String name) {
        this.cluster = cluster;
        this.name = PREFIX + name;
    }

    public enum Outcome {
        WRITTEN,
        /// A newer version stands there, or the entry has ended.
        SUPERSEDED,
        /// The cluster did not answer in time; the entry may or may not be there.
        UNANSWERED
    }

    /// The entry, unless it has ended.
    ///
    /// @throws Unanswered when the cluster does not answer in time, which says nothing of the entry
    public Optional<Versioned> find(String key) throws Unanswered {
        var found = ask(map -> Optional.ofNullable(
                map.getAsync(key).toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)));
        if (found == null) {
            if (cluster.member().isPresent()) {
                throw new Unanswered(name);
            }
            return Optional.empty();
        }
        return found.map(Versioned::of).filter(entry -> !entry.hasEnded());
    }

    /// The cluster took too long; asked again, it may answer.
    public static final class Unanswered extends Exception {

        private static final long serialVersionUID = 1;

        Unanswered(String map) {
            super("The cluster did not answer for %s within %s".formatted(map, PATIENCE));
        }
    }

    /// Returns when the entry stands in the memory of this and one more node, as far as there is one.
    ///
    /// @param life after which the entry is dropped unless written again
    public Outcome write(String key, Versioned entry, Duration life) {
        var written = ask(map -> map.submitToKey(key, new WriteIfNewer(entry.bytes(), Math.max(1, life.toSeconds())))
                .toCompletableFuture()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        if (written == null) {
            return Outcome.UNANSWERED;
        }
        return written ? Outcome.WRITTEN : Outcome.SUPERSEDED;
    }

    /// Ends the entry for good: a write that is still under way does not bring it back.
    public void end(String key) {
        write(key, Versioned.ended(), MARK_LIFE);
    }

    @FunctionalInterface
    private interface Question<T> {
        @Nullable
        T of(IMap<String, byte[]> map) throws ExecutionException, InterruptedException, TimeoutException;
    }

    private <T> @Nullable T ask(Question<T> question) {
        var member = cluster.member().orElse(null);
        if (member == null) {
            return null;
        }
        try {
            return question.of(mapOf(member));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("The cluster did not answer for {}", name, e);
            return null;
        } catch (HazelcastInstanceNotActiveException e) {
            return null;
        } catch (HazelcastException e) {
            LOG.warn("The cluster refused {}", name, e);
            return null;
        }
    }

    private IMap<String, byte[]> mapOf(HazelcastInstance member) {
        return member.getMap(name);
    }
}
