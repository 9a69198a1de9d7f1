package io.chancery.app.work;

import static io.chancery.app.testing.Worked.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.lists.Snippet;
import io.chancery.app.matters.MatterAccess;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterRegister;
import io.chancery.app.money.RawTime;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.StatementCount;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.testing.Worked;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class WorkSearchIntegrationTest {

    private static final int STATEMENTS = 2;

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");
    private final TestPerson ben = TestPerson.allowedAll("Ben Ashworth");

    /// A word of this test alone.
    private final String word = "word" + Ids.next().toString().replace("-", "");

    @Autowired
    Registers registers;

    @Autowired
    Worked worked;

    @Autowired
    WorkRecording recording;

    @Autowired
    WorkChanges changes;

    @Autowired
    Timesheets timesheets;

    @Autowired
    MatterRegister register;

    @Autowired
    WorkSearch search;

    private TimekeeperId timekeeper;
    private MatterId matter;

    @BeforeEach
    void openAMatter() {
        registers.establish(Firm.ASHWORTH);
        timekeeper = ada.does(() -> worked.timekeeper(ada));
        matter = ada.does(() -> registers.openMatter(registers.openClient("Smith"), "Smith v. Jones"));
    }

    @Test
    void timeIsFoundByItsNarrativeInAnyFormOfTheWordTheLatestFirst() {
        var first = record(matter, DAY, "Drafting " + word + " motions");
        var second = record(matter, DAY.plusDays(1), word + " motion argued");

        assertThat(ids(ada, word + " motion")).containsExactly(second, first);
        assertThat(ids(ada, word + " drafted")).containsExactly(first);
        assertThat(ids(ada, "\"" + word + " motion\"")).containsExactly(second, first);
        assertThat(rows(ada, word.substring(0, 20)).getLast().snippet().parts()).contains(new Snippet.Part(word, true));
    }

    @Test
    void officeTimeIsFoundToo() {
        var office = record(null, DAY, "Training about " + word);

        assertThat(ids(ada, word)).containsExactly(office);
    }

    @Test
    void whatChangesIsFoundByItsNewWordsAndWhatIsDeletedIsNot() {
        var item = record(matter, DAY, "About " + word);
        ada.doesIt(() -> changes.changeTime(item, details(matter, DAY.plusDays(3), "new" + word), version(item)));

        assertThat(ids(ada, word)).isEmpty();
        assertThat(ids(
                        ada,
                        query("new" + word)
                                .filtering("worked", List.of(DAY.plusDays(3).toString(), ""))))
                .containsExactly(item);

        ada.doesIt(() -> changes.delete(item, version(item)));
        assertThat(ids(ada, "new" + word)).isEmpty();

        ada.doesIt(() -> changes.restore(item));
        assertThat(ids(ada, "new" + word)).containsExactly(item);
    }

    @Test
    void aWallHoldsForRowsAndForTheirNumber() {
        record(matter, DAY, word);
        ada.doesIt(() -> register.restrict(matter, new MatterAccess.Only(Set.of(ada.uuid())), "Conflict"));

        assertThat(rows(ada, word)).hasSize(1);
        assertThat(rows(ben, word)).isEmpty();
        assertThat(ids(ben, query(word).filtering("matter", List.of(matter.toString()))))
                .isEmpty();
    }

    @Test
    void filtersNarrowWhatIsFound() {
        var item = record(matter, DAY, word);
        var other = ada.does(() -> registers.openMatter(registers.openClient("Other"), "Other"));
        record(other, DAY, word);

        assertThat(ids(ada, query(word).filtering("matter", List.of(matter.toString()))))
                .containsExactly(item);
        assertThat(ids(ada, query(word).filtering("timekeeper", List.of(timekeeper.toString()))))
                .hasSize(2);
        assertThat(ids(ada, query(word).filtering("timekeeper", List.of("nobody"))))
                .isEmpty();
        assertThat(ids(
                        ada,
                        query(word)
                                .filtering(
                                        "worked", List.of("", DAY.minusDays(1).toString()))))
                .isEmpty();
    }

    @Test
    void pagesNeitherRepeatNorLoseARowAndCountAll() {
        for (int n = 0; n < 5; n++) {
            record(matter, DAY, word + " no. " + n);
        }
        var first = ada.does(() -> search.found(query(word), 0, 3));
        var second = ada.does(() -> search.found(query(word), 3, 3));

        assertThat(first.all()).isEqualTo(5);
        assertThat(first.page()).hasSize(3).doesNotContainAnyElementsOf(second.page());
        assertThat(second.page()).hasSize(2);
    }

    @Test
    void theOtherFirmFindsNothingAndAPageCostsOneStatement() throws Exception {
        record(matter, DAY, word);
        record(matter, DAY, word);

        assertThat(StatementCount.of(() -> rows(ada, word))).hasSize(STATEMENTS);
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            registers.establish(Firm.BIRCHWOOD);
            assertThat(rows(ada, word)).isEmpty();
        });
    }

    private WorkItemId record(@Nullable MatterId matter, LocalDate day, String narrative) {
        return ada.does(() -> ((RecordingOutcome.Recorded) recording.recordTime(
                        CommandId.next(), details(matter, day, narrative), IfSimilar.RECORD_ANYWAY))
                .id());
    }

    private TimeDetails details(@Nullable MatterId matter, LocalDate day, String narrative) {
        return new TimeDetails(
                matter,
                timekeeper,
                day,
                RawTime.ofMinutes(12),
                matter == null ? Treatment.OFFICE : Treatment.BILLABLE,
                WorkCodes.NONE,
                new Narrative(narrative));
    }

    private int version(WorkItemId item) {
        return ada.does(() -> timesheets.item(item)).line().version();
    }

    private List<WorkItemId> ids(TestPerson person, String words) {
        return ids(person, query(words));
    }

    private List<WorkItemId> ids(TestPerson person, ListQuery query) {
        return rows(person, query).stream().map(found -> found.row().id()).toList();
    }

    private List<WorkFound> rows(TestPerson person, String words) {
        return rows(person, query(words));
    }

    private List<WorkFound> rows(TestPerson person, ListQuery query) {
        var found = person.does(() -> search.found(query, 0, 20));
        assertThat(found.all()).isEqualTo(found.page().size());
        return found.page();
    }

    private static ListQuery query(String words) {
        return ListQuery.ALL.searching(words);
    }
}
