package io.chancery.infra.web.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/// Counts on this node alone: with several nodes an attacker gets as many attempts again from each.
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

    @Override
    public void admit(Attempt attempt) {
        take(addresses, attempt.realm() + ' ' + attempt.address(), PER_ADDRESS);
        take(accounts, accountKey(attempt), PER_ACCOUNT);
    }

    @Override
    public void succeeded(Attempt attempt) {
        accounts.remove(accountKey(attempt));
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

    private static String accountKey(Attempt attempt) {
        return attempt.realm() + ' ' + attempt.account();
    }
}
