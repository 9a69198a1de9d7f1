package io.chancery.app.demo;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// How far the filling of each of the demonstration's firms has come, in percent, as the node that fills them knows it.
@Component
@ConditionalOnProperty("chancery.demo")
class DemoProgress {

    static final int WHOLE = 100;

    private final Map<String, Integer> percent = new ConcurrentSkipListMap<>();

    /// This node is the one that fills.
    void begin() {
        DemoScript.FIRMS.forEach(slug -> percent.put(slug, 0));
    }

    void reached(String slug, int part, int of) {
        percent.put(slug, WHOLE * part / of);
    }

    void finished(String slug) {
        percent.put(slug, WHOLE);
    }

    /// Empty for a firm that is whole or not of the demonstration.
    Optional<Integer> unfinished(String slug) {
        return Optional.ofNullable(percent.get(slug)).filter(reached -> reached < WHOLE);
    }

    boolean isFinished() {
        return percent.values().stream().allMatch(reached -> reached == WHOLE);
    }

    Map<String, Integer> all() {
        return Collections.unmodifiableMap(percent);
    }
}
