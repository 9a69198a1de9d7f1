package io.chancery.app.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.testing.Firm;
import io.chancery.app.upgrades.Gate;
import io.chancery.control.care.FirmExports;
import io.chancery.infra.exports.SealedExports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ExportsIntegrationTest extends CaredFirm {

    @Autowired
    SealedExports sealed;

    @Autowired
    FirmExports exports;

    @Autowired
    List<Gate> gates;

    @Test
    void writesAllOfTheFirmSealedAndReadsItBack() throws IOException {
        var export = order("EXPORT", "{}");
        var row = exports.newestVerified(firm).orElseThrow();
        assertThat(row.id()).isEqualTo(export);
        assertThat(row.rows()).isPositive();
        try (var in = sealed.place().open(firm.value(), SealedExports.name(export))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Quill", "timekeeper", slug);
        }
        try (var reading = new ExportReading(sealed.open(firm.value(), export))) {
            var told = reading.toTheEnd().measures();
            assertThat(told.slug()).isEqualTo(slug);
            assertThat(told.gates()).containsKeys("rows", "receivables", "work-in-progress", "documents", "lists");
            assertThat(told.tables().keySet()).contains("timekeeper", "audit_entry", "flyway_schema_history");
        }
    }

    @Test
    void holdsNothingOfAnotherFirmAndOpensForNoOther() throws IOException {
        var export = order("EXPORT", "{}");
        assertThatThrownBy(() -> sealed.open(Firm.ASHWORTH.id().value(), export))
                .isInstanceOf(java.nio.file.NoSuchFileException.class);
        sealed.place().put(Firm.ASHWORTH.id().value(), SealedExports.name(export), out -> {
            try (var in = sealed.place().open(firm.value(), SealedExports.name(export))) {
                in.transferTo(out);
            }
        });
        sealed.put(Firm.ASHWORTH.id().value(), UUID.randomUUID(), out -> out.write(1));
        assertThatThrownBy(() -> sealed.open(Firm.ASHWORTH.id().value(), export).readAllBytes())
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"find-room", "write-export", "verify-export", "delete-old-exports"})
    void goesOnWhereverANodeDies(String step) {
        var export = order("EXPORT", "{}");
        again(export, step);
        assertThat(exports.of(firm)).hasSize(1);
        assertThat(exports.newestVerified(firm).orElseThrow().id()).isEqualTo(export);
    }

    @Test
    void saysWhichExportWasChangedAndRelyOnNone() throws IOException {
        var export = order("EXPORT", "{}");
        byte[] whole;
        try (var in = sealed.place().open(firm.value(), SealedExports.name(export))) {
            whole = in.readAllBytes();
        }
        whole[whole.length / 2] ^= 1;
        sealed.place().put(firm.value(), SealedExports.name(export), out -> out.write(whole));
        ends(place("DRILL", "{}"), "ABANDONED");
        assertThat(told("select (trouble is not null)::text from control.drill where tenant = :id", firm.value()))
                .isEqualTo("true");
    }

    @Test
    void deletesOldExportsButNeverTheNewest() {
        var old = order("EXPORT", "{}");
        SUPERUSER
                .sql("update control.firm_export set taken_at = taken_at - interval '40 days' where id = :id")
                .param("id", old)
                .update();
        var next = order("EXPORT", "{}");
        assertThat(exports.of(firm)).extracting(row -> row.id()).containsExactly(next);
        assertThatThrownBy(() -> sealed.open(firm.value(), old)).isInstanceOf(IOException.class);
    }

    @Test
    void restoresAndProvesAnExportAndThrowsTheCopyAway() {
        order("EXPORT", "{}");
        hire("Tom", "Reed");
        var drill = order("DRILL", "{}");
        assertThat(told("select (rto > interval '0' and rows > 0)::text from control.drill where id = :id", drill))
                .isEqualTo("true");
        assertThat(told("select gates::text from control.drill where id = :id", drill))
                .isEqualTo(Integer.toString(gates.size()));
        assertThat(count("select count(*) from control.tenant where copy_of = :firm"))
                .isZero();
        assertThat(timekeepers()).isEqualTo("Quill,Reed");
    }

    @Test
    void bringsTheFirmBackFromAnExport() {
        var export = order("EXPORT", "{}");
        hire("Tom", "Reed");
        var snapshot = order(
                "RESTORE_EXPORT", "{\"export\": \"%s\", \"by\": \"Olive\", \"keepDays\": \"30\"}".formatted(export));
        order("COMPARE", "{\"snapshot\": \"%s\"}".formatted(snapshot));
        order("PUT_BACK", putBack(snapshot));
        assertThat(timekeepers()).isEqualTo("Quill");
        hire("Una", "Shaw");
        assertThat(timekeepers()).as("the firm works on").isEqualTo("Quill,Shaw");
    }

    @Test
    void withoutItsKeyNobodyOpensAnExport() throws IOException {
        var export = order("EXPORT", "{}");
        sealed.destroyKey(firm.value());
        assertThatThrownBy(() -> sealed.open(firm.value(), export)).isInstanceOf(IOException.class);
    }
}
