package io.chancery.app.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chancery.app.testing.FirmTest;
import io.chancery.infra.crypto.CannotBeOpened;
import io.chancery.infra.crypto.MarkedValues;
import io.chancery.infra.crypto.Renewal;
import io.chancery.infra.crypto.SealedRows;
import io.chancery.infra.tenancy.TenantContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What Castor has sealed does not open at Pollux, in whichever column it is put there: in the row of the same id, for
/// the same purpose, only under another key.
///
/// The rest of the suite needs marks in the clear, so everything here happens in transactions that are rolled back.
@FirmTest
class SealedTwinsIntegrationTest {

    private static final int COLUMNS_MIN = 12;

    /// Of each column.
    private static final int VALUES = 3;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Renewal renewal;

    @Autowired
    MarkedValues values;

    @Autowired
    List<SealedRows> all;

    @BeforeEach
    void openTwins() {
        Twins.open(context);
    }

    @Test
    void inNoSealedColumnAFirmsMarkCanBeRead() {
        assertThat(all).hasSizeGreaterThan(COLUMNS_MIN);
        for (var rows : all) {
            var column = SealedPlace.of(jdbc, rows);
            var sealed = sealedByCastor(rows, column);
            assertThat(sealed)
                    .as("values of %s; fill them in Seed", rows.name())
                    .isNotEmpty();
            assertThat(sealed.values())
                    .as(rows.name())
                    .allSatisfy(value -> assertThat(value)
                            .matches("(?s)sealed:.*|01.*|\\{.*: \"sealed:.*")
                            .doesNotContain(Twin.CASTOR.mark(), TwinTables.hex(Twin.CASTOR.mark())));
        }
    }

    @Test
    void whatOneFirmSealedDoesNotOpenAtTheOther() {
        for (var rows : all) {
            var column = SealedPlace.of(jdbc, rows);
            sealedByCastor(rows, column).entrySet().stream().limit(VALUES).forEach(row -> {
                assertThatCode(() -> atPollux(rows, column, Map.of()))
                        .as(rows.name())
                        .doesNotThrowAnyException();
                assertThatExceptionOfType(CannotBeOpened.class)
                        .as("a value of %s", rows.name())
                        .isThrownBy(() -> atPollux(rows, column, Map.of(row.getKey(), row.getValue())));
            });
        }
    }

    /// Otherwise nothing would open anywhere, and the test above could not fail.
    @Test
    void whatAFirmSealedOpensThereUnderItsNextKeyToo() {
        for (var rows : all) {
            var column = SealedPlace.of(jdbc, rows);
            rolledBack(Twin.CASTOR, () -> {
                renewal.begin(false);
                walk(rows);
                var first = column.read(jdbc);
                renewal.begin(true);
                walk(rows);
                assertThat(column.read(jdbc))
                        .as(rows.name())
                        .hasSameSizeAs(first)
                        .allSatisfy((row, value) -> assertThat(value).isNotEqualTo(first.get(row)));
                return first;
            });
        }
    }

    /// Whoever reviews an installation reads there what is sealed, and of which class it is.
    @Test
    void everySealedColumnIsListedWithItsClass() throws IOException {
        var listed = Pattern.compile("(?m)^\\| `([a-z_]+\\.[a-z_]+)` \\| (secrets|marked values|privileged) \\|")
                .matcher(Files.readString(Path.of("../infra/docs/keys.md")))
                .results()
                .map(row -> row.group(1));
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(SealedRows::name).toList());
    }

    /// By the row's primary key.
    private Map<String, String> sealedByCastor(SealedRows rows, SealedPlace column) {
        return rolledBack(Twin.CASTOR, () -> {
            column.fillWhatIsEmpty(jdbc);
            renewal.begin(false);
            walk(rows);
            return column.read(jdbc);
        });
    }

    /// Puts values into the rows of these keys and opens everything in the column, as a change of keys does.
    private void atPollux(SealedRows rows, SealedPlace column, Map<String, String> put) {
        rolledBack(Twin.POLLUX, () -> {
            column.emptyWhatIsSealed(jdbc);
            put.forEach((row, value) -> column.put(jdbc, row, value));
            renewal.begin(false);
            walk(rows);
            return put;
        });
    }

    private void walk(SealedRows rows) {
        var place = rows.renew(values, null);
        while (place.isPresent()) {
            place = rows.renew(values, place.get());
        }
    }

    private Map<String, String> rolledBack(Twin twin, Supplier<Map<String, String>> work) {
        return TenantContext.callAs(
                twin.id(),
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    status.setRollbackOnly();
                    return work.get();
                })));
    }
}
