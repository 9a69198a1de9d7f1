package io.chancery.app.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.money.BillingIncrement.Direction;
import io.chancery.app.money.BillingIncrement.Step;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingIncrementTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            six minutes make a tenth               | SIX_MINUTES  | UP      |   0 |   360 | 0.1
            a second more begins the next tenth    | SIX_MINUTES  | UP      |   0 |   361 | 0.2
            one second counts as a tenth           | SIX_MINUTES  | UP      |   0 |     1 | 0.1
            below half a tenth is not billed       | SIX_MINUTES  | NEAREST |   0 |   179 |
            half a tenth is                        | SIX_MINUTES  | NEAREST |   0 |   180 | 0.1
            unless a tenth is the least            | SIX_MINUTES  | NEAREST | 360 |   179 | 0.1
            eight minutes, nearest                 | SIX_MINUTES  | NEAREST |   0 |   480 | 0.1
            forty-two minutes                      | SIX_MINUTES  | UP      |   0 |  2520 | 0.7
            a quarter hour                         | QUARTER_HOUR | UP      |   0 |   900 | 0.25
            sixteen minutes, up                    | QUARTER_HOUR | UP      |   0 |   960 | 0.5
            seven and a half minutes, nearest      | QUARTER_HOUR | NEAREST |   0 |   450 | 0.25
            seven minutes, nearest                 | QUARTER_HOUR | NEAREST |   0 |   420 |
            twenty minutes to the second           | EXACT        | NEAREST |   0 |  1200 | 0.3333
            one second to the second               | EXACT        | UP      |   0 |     1 | 0.0003
            half an hour is the least              | EXACT        | UP      | 1800 |   60 | 0.5
            nothing recorded, nothing billed       | SIX_MINUTES  | UP      | 360 |     0 |
            a whole day stays a whole day          | SIX_MINUTES  | UP      |   0 | 86399 | 24
            """)
    void billsRecordedSeconds(String situation, Step step, Direction direction, int minimum, int raw, String hours) {
        var policy = new BillingIncrement(step, direction, new RawTime(minimum));

        assertThat(policy.billed(new RawTime(raw)))
                .isEqualTo(java.util.Optional.ofNullable(hours).map(BillableHours::of));
    }

    @Test
    void tenCallsOfOneMinuteAreAnHourByEntryAndTwoTenthsByDay() {
        var calls = Stream.generate(() -> RawTime.ofMinutes(1)).limit(10).toList();
        var policy = BillingIncrement.TENTHS_UP;

        assertThat(calls.stream().map(call -> policy.billed(call).orElseThrow().hours()))
                .hasSize(10)
                .allSatisfy(hours -> assertThat(hours).isEqualByComparingTo("0.1"));
        assertThat(policy.billed(calls.stream().reduce(new RawTime(0), RawTime::plus)))
                .contains(BillableHours.of("0.2"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ten calls share two tenths          | 60 60 60 60 60 60 60 60 60 60 | 0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02 0.02
            by measured time                    | 420 240                       | 0.1273 0.0727
            what is left over goes to the first | 60 60 60                      | 0.0334 0.0333 0.0333
            one alone has all                   | 61                            | 0.1
            """)
    void sharesTheRoundedSumByMeasuredTime(String situation, String seconds, String hours) {
        var raws = Stream.of(seconds.split(" "))
                .map(each -> new RawTime(Integer.parseInt(each)))
                .toList();

        assertThat(BillingIncrement.TENTHS_UP.billedTogether(raws).orElseThrow())
                .isEqualTo(Stream.of(hours.split(" ")).map(BillableHours::of).toList());
    }
}
