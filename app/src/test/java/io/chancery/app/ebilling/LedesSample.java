package io.chancery.app.ebilling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A LEDES 1998B file in the making: one fee line that holds, and whatever a test is about changed on it.
final class LedesSample {

    static final Currency USD = Currency.getInstance("USD");

    private final List<Map<Ledes1998BField, String>> rows = new ArrayList<>();

    static LedesSample ofOneFee() {
        var sample = new LedesSample();
        sample.rows.add(fee());
        return sample;
    }

    LedesSample with(Ledes1998BField field, String value) {
        rows.getLast().put(field, value);
        return this;
    }

    /// Another line like the last, under the next number.
    LedesSample again() {
        var next = new EnumMap<>(rows.getLast());
        next.put(Ledes1998BField.LINE_ITEM_NUMBER, Integer.toString(rows.size() + 1));
        rows.add(next);
        return this;
    }

    /// States on every line what the lines sum to.
    LedesSample totalled(String total) {
        rows.forEach(row -> row.put(Ledes1998BField.INVOICE_TOTAL, total));
        return this;
    }

    LedesSample asExpense() {
        return with(Ledes1998BField.LINE_TYPE, "E")
                .with(Ledes1998BField.LINE_ITEM_EXPENSE_CODE, "E111")
                .with(Ledes1998BField.LINE_ITEM_TASK_CODE, "")
                .with(Ledes1998BField.LINE_ITEM_ACTIVITY_CODE, "")
                .with(Ledes1998BField.TIMEKEEPER_ID, "")
                .with(Ledes1998BField.TIMEKEEPER_NAME, "")
                .with(Ledes1998BField.TIMEKEEPER_CLASSIFICATION, "");
    }

    LedesSample asInvoiceLevel(String type) {
        return asExpense()
                .with(Ledes1998BField.LINE_TYPE, type)
                .with(Ledes1998BField.LINE_ITEM_EXPENSE_CODE, "")
                .with(Ledes1998BField.LINE_ITEM_NUMBER_OF_UNITS, "1")
                .with(Ledes1998BField.LINE_ITEM_UNIT_COST, "")
                .with(Ledes1998BField.LINE_ITEM_ADJUSTMENT_AMOUNT, "700");
    }

    String text() {
        return Stream.concat(
                        Stream.of("LEDES1998B[]", Ledes1998BReader.COLUMNS + "[]"),
                        rows.stream().map(LedesSample::joined))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    LedesReading read() {
        return read(text());
    }

    static LedesReading read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    static LedesReading read(String text, Charset charset) {
        return read(new ByteArrayInputStream(text.getBytes(charset)), LedesLimits.USUAL);
    }

    static LedesReading read(InputStream file, LedesLimits limits) {
        try {
            return new Ledes1998BReader(TimekeeperClassifications.load(), limits).read(file, USD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LedesReading resource(String name) {
        try (var file = LedesSample.class.getResourceAsStream("/ebilling/" + name)) {
            return read(file, LedesLimits.USUAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(Map<Ledes1998BField, String> row) {
        return row.values().stream().collect(Collectors.joining("|", "", "[]"));
    }

    private static EnumMap<Ledes1998BField, String> fee() {
        var row = new EnumMap<Ledes1998BField, String>(Ledes1998BField.class);
        var values = ("20260228|2026-0117|HARBOR|HARBOR-003|700|20260201|20260228|Services in February|1|F|2.00|0|700"
                        + "|20260203|L210||A103|RPELL|Draft answer|95-4417763|350|Pell, Rosalind|PARTNR|LEG-2231")
                .split("\\|");
        for (var field : Ledes1998BField.values()) {
            row.put(field, values[field.ordinal()]);
        }
        return row;
    }
}
