package io.chancery.app.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.matters.MatterId;
import io.chancery.app.money.RawTime;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeeping.EntryViewModel.Field;
import io.chancery.app.utbms.CodeSet;
import io.chancery.app.utbms.UtbmsCatalogue;
import io.chancery.app.work.MatterChoice;
import io.chancery.app.work.TimeDetails;
import io.chancery.app.work.Treatment;
import io.chancery.infra.persistence.Ids;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryViewModelTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final MatterChoice LITIGATION = matter(CodeSet.LITIGATION);
    private static final MatterChoice COUNSELLING = matter(CodeSet.COUNSELLING);
    private static final MatterChoice WITHOUT_CODES = matter(null);

    private final EntryViewModel entry =
            new EntryViewModel(UtbmsCatalogue.load(), new TimekeeperId(Ids.next()), MONDAY);

    @Test
    void anEmptyLineNamesEveryFieldThatIsMissing() {
        assertThat(entry.faults()).containsOnlyKeys(Field.MATTER, Field.DURATION, Field.NARRATIVE);
        assertThat(entry.details()).isEmpty();
    }

    @Test
    void aFullLineIsRecordedAsTyped() {
        entry.chooseMatter(LITIGATION);
        entry.typeDuration("0:42");
        entry.chooseTask("L120");
        entry.chooseActivity("A102");
        entry.write("Research limitation periods");

        assertThat(entry.details()).hasValueSatisfying(details -> {
            assertThat(details.matter()).isEqualTo(LITIGATION.id());
            assertThat(details.raw()).isEqualTo(RawTime.ofMinutes(42));
            assertThat(details.workDate()).isEqualTo(MONDAY);
            assertThat(details.treatment()).isEqualTo(Treatment.BILLABLE);
            assertThat(details.narrative()).hasToString("Research limitation periods");
        });
    }

    @Test
    void officeTimeTakesMatterAndCodesAwayAndNeedsNoNarrative() {
        entry.chooseMatter(LITIGATION);
        entry.chooseTask("L120");
        entry.typeDuration("30m");
        entry.treatAs(Treatment.OFFICE);

        assertThat(entry.matter()).isNull();
        assertThat(entry.task()).isNull();
        assertThat(entry.details()).map(TimeDetails::treatment).hasValue(Treatment.OFFICE);
    }

    @Test
    void aMatterEndsOfficeTime() {
        entry.treatAs(Treatment.OFFICE);
        entry.chooseMatter(LITIGATION);

        assertThat(entry.treatment()).isEqualTo(Treatment.BILLABLE);
    }

    @Test
    void aTaskOfAnotherSetGoesWhenTheMatterChanges() {
        entry.chooseMatter(LITIGATION);
        entry.chooseTask("L120");
        entry.chooseMatter(COUNSELLING);

        assertThat(entry.task()).isNull();
        assertThat(entry.taskSets()).containsExactly(CodeSet.COUNSELLING);
    }

    @Test
    void aTaskStaysWhereTheClientAsksForNoSet() {
        entry.chooseMatter(LITIGATION);
        entry.chooseTask("L120");
        entry.chooseMatter(WITHOUT_CODES);

        assertThat(entry.task()).isEqualTo("L120");
    }

    @Test
    void aMeasuredTimeKeepsItsSecondsUntilAnotherIsTyped() {
        entry.chooseMatter(WITHOUT_CODES);
        entry.write("Call");
        entry.measure(new RawTime(2537));

        assertThat(entry.duration()).isEqualTo("0:42:17");
        assertThat(entry.details()).map(TimeDetails::raw).hasValue(new RawTime(2537));

        entry.typeDuration("0:45");

        assertThat(entry.details()).map(TimeDetails::raw).hasValue(RawTime.ofMinutes(45));
    }

    @Test
    void theNextLineIsEmptyOnTheSameDayUnderACommandOfItsOwn() {
        entry.chooseMatter(LITIGATION);
        entry.typeDuration("1h");
        entry.write("Draft");
        var first = entry.command();

        entry.clear();

        assertThat(entry.isEmpty()).isTrue();
        assertThat(entry.day()).isEqualTo(MONDAY);
        assertThat(entry.command()).isNotEqualTo(first);
    }

    private static MatterChoice matter(@Nullable CodeSet codes) {
        return new MatterChoice(
                new MatterId(Ids.next()), "0528", "Smith v. Jones", "Smith", codes, Currency.getInstance("USD"));
    }
}
