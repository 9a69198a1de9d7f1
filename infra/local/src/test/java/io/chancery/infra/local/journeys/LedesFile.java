package io.chancery.infra.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A LEDES 1998B file as a text of columns, read with nothing of the product: what a recipient would see.
record LedesFile(List<List<String>> records) {

    private static final String END = "[]";
    private static final String HEAD = "LEDES1998B[]";
    private static final List<String> COLUMNS = List.of(
            "INVOICE_DATE",
            "INVOICE_NUMBER",
            "CLIENT_ID",
            "LAW_FIRM_MATTER_ID",
            "INVOICE_TOTAL",
            "BILLING_START_DATE",
            "BILLING_END_DATE",
            "INVOICE_DESCRIPTION",
            "LINE_ITEM_NUMBER",
            "EXP/FEE/INV_ADJ_TYPE",
            "LINE_ITEM_NUMBER_OF_UNITS",
            "LINE_ITEM_ADJUSTMENT_AMOUNT",
            "LINE_ITEM_TOTAL",
            "LINE_ITEM_DATE",
            "LINE_ITEM_TASK_CODE",
            "LINE_ITEM_EXPENSE_CODE",
            "LINE_ITEM_ACTIVITY_CODE",
            "TIMEKEEPER_ID",
            "LINE_ITEM_DESCRIPTION",
            "LAW_FIRM_ID",
            "LINE_ITEM_UNIT_COST",
            "TIMEKEEPER_NAME",
            "TIMEKEEPER_CLASSIFICATION",
            "CLIENT_MATTER_ID");

    /// Four hours, an adjusted half hour, two costs and a retainer; the first narrative holds an apostrophe that the
    /// format forbids. Client, matter and invoice are of this tag alone.
    ///
    /// @param tag up to eight letters and digits
    static LedesFile of(String tag) {
        var head = "20260228|J-%1$s|J%1$s|J%1$s-1|2179.57|20260201|20260228|Services in February".formatted(tag);
        var foot = "95-4417763";
        return new LedesFile(Stream.of(
                        "%s|1|F|4.00|0|1400.00|20260203|L210||A103|JPELL|Draft answer to the carrier’s complaint|%s|350.00|Pell, Rosalind|PARTNR|HP-77",
                        "%s|2|F|0.50|-70.00|105.00|20260204|L120||A102|JPELL|Research on the duty to defend|%s|350.00|Pell, Rosalind|PARTNR|HP-77",
                        "%s|3|E|4|0|100.00|20260205||E112|||Filing fee|%s|25.00|||HP-77",
                        "%s|4|E|289|0|24.57|20260206||E101|||Copies|%s|0.085|||HP-77",
                        "%s|5|IF|1|550.00|550.00|20260228|||||Monthly retainer|%s||||HP-77")
                .map(line -> line.formatted(head, foot))
                .map(line -> Arrays.asList(line.split("\\|", -1)))
                .peek(record -> assertThat(record).hasSameSizeAs(COLUMNS))
                .toList());
    }

    static LedesFile read(Path file) throws IOException {
        var lines = Files.readString(file).split("\r?\n");
        assertThat(lines[0]).isEqualTo(HEAD);
        assertThat(lines[1]).isEqualTo(String.join("|", COLUMNS) + END);
        return new LedesFile(Arrays.stream(lines)
                .skip(2)
                .map(line -> line.substring(0, line.length() - END.length()))
                .map(line -> Arrays.asList(line.split("\\|", -1)))
                .toList());
    }

    Path write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        var text = new StringBuilder(HEAD)
                .append("\r\n")
                .append(String.join("|", COLUMNS))
                .append(END)
                .append("\r\n");
        records.forEach(
                record -> text.append(String.join("|", record)).append(END).append("\r\n"));
        return Files.writeString(folder.resolve(name), text);
    }

    /// A column's values, the lines in their order.
    List<String> column(String name) {
        var index = COLUMNS.indexOf(name);
        return records.stream().map(record -> record.get(index)).toList();
    }
}
