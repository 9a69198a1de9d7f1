package io.chancery.app.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

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

    private int inSteps(RawTime raw) {
        var partOfStep = switch (direction) {
            case UP -> step.seconds - 1;
            case NEAREST -> step.seconds / 2;
        };
        return (raw.seconds() + partOfStep) / step.seconds * step.seconds;
    }
}
