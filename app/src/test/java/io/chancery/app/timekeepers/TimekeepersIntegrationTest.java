package io.chancery.app.timekeepers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.money.HourlyRate;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.StatementCount;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class TimekeepersIntegrationTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate NEW_YEAR_2025 = LocalDate.of(2025, 1, 1);
    private static final LocalDate NEW_YEAR_2026 = LocalDate.of(2026, 1, 1);

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");

    @Autowired
    Registers registers;

    @Autowired
    TimekeeperRegister register;

    @Autowired
    TimekeeperDirectory directory;

    @Autowired
    TimekeeperRates rates;

    @Autowired
    TimekeeperList list;

    @BeforeEach
    void establish() {
        registers.establish(Firm.ASHWORTH);
    }

    @Test
    void priceAnHourByTheRateOfItsDay() {
        var timekeeper = ada.does(() -> registers.addTimekeeper(
                "Priya",
                "Dated",
                new StandardRate(NEW_YEAR_2025, HourlyRate.of("400", "USD")),
                new StandardRate(NEW_YEAR_2026, HourlyRate.of("425.5", "USD"))));
        assertThat(ada.does(() -> rates.at(timekeeper, LocalDate.of(2024, 12, 31), USD)))
                .isEmpty();
        assertThat(ada.does(() -> rates.at(timekeeper, LocalDate.of(2025, 12, 31), USD)))
                .contains(HourlyRate.of("400", "USD"));
        assertThat(ada.does(() -> rates.at(timekeeper, NEW_YEAR_2026, USD))).contains(HourlyRate.of("425.5", "USD"));
        assertThat(ada.does(() -> rates.at(timekeeper, NEW_YEAR_2026, Currency.getInstance("EUR"))))
                .isEmpty();
    }

    @Test
    void keepsTheRatesThatStayAndTellsTheChange() {
        var timekeeper = ada.does(() -> registers.addTimekeeper(
                "Rosa", "Raised", new StandardRate(NEW_YEAR_2025, HourlyRate.of("300", "USD"))));
        var seen = ada.does(() -> directory.timekeeper(timekeeper));
        var raised = List.of(
                new StandardRate(NEW_YEAR_2025, HourlyRate.of("300", "USD")),
                new StandardRate(NEW_YEAR_2026, HourlyRate.of("320", "USD")));
        ada.does(() -> register.change(timekeeper, seen.details(), raised, seen.version()));
        assertThat(ada.does(() -> directory.timekeeper(timekeeper)).rates())
                .extracting(StandardRate::validFrom)
                .containsExactly(NEW_YEAR_2026, NEW_YEAR_2025);
        assertThat(ada.does(() -> directory.history(timekeeper, 1)))
                .singleElement()
                .extracting(AuditEntry::after)
                .asString()
                .contains("2026-01-01: 320 USD");
    }

    @Test
    void refusesANumberThatAnotherHas() {
        var first = ada.does(() -> registers.addTimekeeper("Finn", "First"));
        var taken = ada.does(() -> directory.timekeeper(first)).details();
        assertThatThrownBy(() -> ada.does(() -> register.add(CommandId.next(), taken, List.of())))
                .isInstanceOf(TimekeeperNumberTaken.class);
    }

    @Test
    void aPersonRecordsTimeAsOneTimekeeperOnly() {
        var first = ada.does(() -> directory.timekeeper(registers.addTimekeeper("Uma", "Unique")))
                .details();
        var second = ada.does(() -> directory.timekeeper(registers.addTimekeeper("Una", "Unique")))
                .details();
        ada.doesIt(() -> assign(first));
        assertThatThrownBy(() -> ada.doesIt(() -> assign(second))).isInstanceOf(PersonIsTimekeeperAlready.class);
        assertThat(ada.does(() -> directory.ofPerson(ada.uuid())))
                .hasValueSatisfying(mine -> assertThat(mine.number()).isEqualTo(first.number()));
    }

    @Test
    void readsAPageWithThreeStatementsHoweverManyRows() throws Exception {
        for (int i = 0; i < 5; i++) {
            ada.does(() -> registers.addTimekeeper("Counted", "Often"));
        }
        var statements = StatementCount.of(() -> ada.does(() -> list.rows(ListQuery.ALL.searching("Often"), 0, 50)));
        assertThat(statements).as("door, firm, page").hasSize(3);
    }

    @Test
    void showsTheOtherFirmNothing() {
        ada.does(() -> registers.addTimekeeper("Only", "Ashworths"));
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            registers.establish(Firm.BIRCHWOOD);
            assertThat(ada.does(() -> directory.matching("Ashworths", 0, 5))).isEmpty();
            assertThat(ada.does(() -> list.count(ListQuery.ALL.searching("Ashworths"))))
                    .isZero();
        });
    }

    private void assign(TimekeeperDetails details) {
        var id = directory.withNumber(details.number()).orElseThrow().id();
        var sheet = directory.timekeeper(id);
        register.change(
                id,
                new TimekeeperDetails(
                        details.number(),
                        details.lastName(),
                        details.firstName(),
                        details.classification(),
                        ada.uuid()),
                sheet.rates(),
                sheet.version());
    }
}
