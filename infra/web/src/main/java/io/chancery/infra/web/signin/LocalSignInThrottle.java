package io.chancery.infra.web.signin;

import io.chancery.infra.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/// Counts on this node alone; see [SharedSignInThrottle] for several.
final class LocalSignInThrottle implements SignInThrottle {

    /// Ten mistakes in a row, then one try each half minute: a person who mistypes is never stopped for long, and an
    /// attacker gets 2,900 guesses a day.
    static final Allowance PER_ACCOUNT = new Allowance(10, Duration.ofSeconds(30));

    /// An office shares one address, so it gets more.
    static final Allowance PER_ADDRESS = new Allowance(60, Duration.ofSeconds(5));

    private static final int COUNTERS_MAX = 100_000;

    private final Clock clock;
    private final ConcurrentMap<String, Counter> accounts = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Counter> addresses = new ConcurrentHashMap<>();

    LocalSignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /// @param attempts how many at once
    /// @param refill how long until one more is free
    record Allowance(int attempts, Duration refill) {}

    /// A bucket that leaks: the attempts in use at a moment.
    private record Counter(double used, Instant at) {

        Counter at(Instant now, Allowance allowance) {
            var leaked = (double) Duration.between(at, now).toMillis()
                    / allowance.refill().toMillis();
            return new Counter(Math.max(0, used - leaked), now);
        }
    }

    /// What is counted, in 64 hexadecimal digits each: whoever reads the memory learns no address.
    record Keys(String account, String address) {

        static Keys of(Attempt attempt) {
            return new Keys(
                    key(attempt.realm() + ' ' + attempt.account()), key(attempt.realm() + ' ' + attempt.address()));
        }

        private static String key(String name) {
            return Sha256.of(name.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void admit(Attempt attempt) {
        admit(Keys.of(attempt));
    }

    void admit(Keys keys) {
        take(addresses, keys.address(), PER_ADDRESS);
        take(accounts, keys.account(), PER_ACCOUNT);
    }

    @Override
    public void succeeded(Attempt attempt) {
        succeeded(Keys.of(attempt));
    }

    void succeeded(Keys keys) {
        accounts.remove(keys.account());
    }

    /// Another node has let an attempt through: it counts here too, and there is nobody here to refuse.
    void triedElsewhere(Keys keys) {
        try {
            admit(keys);
        } catch (TooManyAttempts full) {
            // Here the next one has to wait anyway.
        }
    }

    private void take(ConcurrentMap<String, Counter> counters, String key, Allowance allowance) {
        var now = clock.instant();
        if (counters.size() >= COUNTERS_MAX) {
            counters.values().removeIf(counter -> counter.at(now, allowance).used() == 0);
        }
        var refusal = new AtomicReference<TooManyAttempts>();
        counters.compute(key, (_, before) -> {
            var counter = (before == null ? new Counter(0, now) : before).at(now, allowance);
            var excess = counter.used() + 1 - allowance.attempts();
            if (excess > 0) {
                var millis = (long) Math.ceil(excess * allowance.refill().toMillis());
                refusal.set(new TooManyAttempts(Duration.ofMillis(millis)));
                return counter;
            }
            return new Counter(counter.used() + 1, now);
        });
        if (refusal.get() != null) {
            throw refusal.get();
        }
    }
}
