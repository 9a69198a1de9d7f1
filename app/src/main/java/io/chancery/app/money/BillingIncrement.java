package io.chancery.app.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The policy that turns recorded seconds into billed hours: in which steps, which way, and at least how much.
///
/// A client's, matter's or firm's agreement decides which policy holds; it also says whether each entry is rounded or
/// the day's sum: ten calls of one minute are 1.0 hours by entry and 0.2 by day.
///
/// @param minimum what any recorded time is billed as at least; zero for none
public record BillingIncrement(Step step, Direction direction, RawTime minimum) implements Serializable {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    /// How the trade counts.
    public enum Step {
        SIX_MINUTES(360),
        QUARTER_HOUR(900),
        /// To the second, written in hours of four decimals.
        EXACT(1);

        private final int seconds;

        Step(int seconds) {
            this.seconds = seconds;
        }
    }

    public enum Direction {
        /// A step that was begun counts.
        UP,
        /// Half a step counts, less does not.
        NEAREST
    }

    /// The usual agreement: tenths of an hour, each begun one counts.
    public static final BillingIncrement TENTHS_UP =
            new BillingIncrement(Step.SIX_MINUTES, Direction.UP, new RawTime(0));

    /// The hours to bill, or nothing where no time was recorded or rounding leaves none.
    public Optional<BillableHours> billed(RawTime raw) {
        if (raw.seconds() == 0) {
            return Optional.empty();
        }
        var seconds = Math.min(Math.max(inSteps(raw), minimum.seconds()), RawTime.SECONDS_MAX);
        var hours = BigDecimal.valueOf(seconds).divide(SECONDS_PER_HOUR, Decimals.DECIMALS_MAX, RoundingMode.HALF_UP);
        return hours.signum() == 0 ? Optional.empty() : Optional.of(new BillableHours(hours));
    }

    /// The hours to bill where the sum is rounded and not each part: shared by measured time to four decimals, what is
    /// left over going to those that lost most, so that the shares sum to the rounded whole.
    public Optional<List<BillableHours>> billedTogether(List<RawTime> raws) {
        var sum = raws.stream().mapToLong(RawTime::seconds).sum();
        return billed(new RawTime((int) Math.min(sum, RawTime.SECONDS_MAX))).map(whole -> shared(whole, raws, sum));
    }

    private static List<BillableHours> shared(BillableHours whole, List<RawTime> raws, long sum) {
        var parts = whole.hours().movePointRight(Decimals.DECIMALS_MAX).longValueExact();
        var shares = raws.stream().mapToLong(raw -> parts * raw.seconds() / sum).toArray();
        var left = parts - LongStream.of(shares).sum();
        // The sort is stable: of equal remainders the earlier is served first.
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts * raws.get(i).seconds() % sum)
                        .reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return LongStream.of(shares)
                .mapToObj(share -> new BillableHours(BigDecimal.valueOf(share, Decimals.DECIMALS_MAX)))
                .toList();
    }

    private int inSteps(RawTime raw) {
        var partOfStep = switch (direction) {
            case UP -> step.seconds - 1;
            case NEAREST -> step.seconds / 2;
        };
        return (raw.seconds() + partOfStep) / step.seconds * step.seconds;
    }
}
