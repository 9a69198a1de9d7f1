package io.chancery.infra.local.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What must be the same in a line of a LEDES 1998B file, whoever wrote it: not its numbers, not the invoice's date.
/// Amounts are compared as numbers, and an empty adjustment is none.
record LedesLine(
        String type,
        String date,
        String codes,
        BigDecimal units,
        BigDecimal rate,
        BigDecimal adjustment,
        BigDecimal total,
        String timekeeper,
        String words,
        BigDecimal invoiceTotal) {

    private static final int SCALE = 4;

    /// The file's lines by the matter they are for.
    static Map<String, List<LedesLine>> byMatter(Path file) {
        try {
            var lines = Files.readString(file, StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> line.replaceAll("\\[]\\s*$", ""))
                    .toList();
            if (!lines.getFirst().equals("LEDES1998B")) {
                throw new AssertionError("Not a LEDES 1998B file: " + lines.getFirst());
            }
            var names = lines.get(1).split("\\|", -1);
            return lines.stream()
                    .skip(2)
                    .filter(line -> !line.isBlank())
                    .map(line -> fields(names, line.split("\\|", -1)))
                    .collect(Collectors.groupingBy(
                            fields -> fields.get("LAW_FIRM_MATTER_ID"),
                            Collectors.mapping(LedesLine::of, Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> fields(String[] names, String[] values) {
        var fields = new HashMap<String, String>();
        for (int n = 0; n < names.length; n++) {
            fields.put(names[n], values[n]);
        }
        return fields;
    }

    private static LedesLine of(Map<String, String> fields) {
        return new LedesLine(
                fields.get("EXP/FEE/INV_ADJ_TYPE"),
                fields.get("LINE_ITEM_DATE"),
                Arrays.asList(
                                fields.get("LINE_ITEM_TASK_CODE"),
                                fields.get("LINE_ITEM_EXPENSE_CODE"),
                                fields.get("LINE_ITEM_ACTIVITY_CODE"))
                        .toString(),
                number(fields.get("LINE_ITEM_NUMBER_OF_UNITS")),
                number(fields.get("LINE_ITEM_UNIT_COST")),
                number(fields.get("LINE_ITEM_ADJUSTMENT_AMOUNT")),
                number(fields.get("LINE_ITEM_TOTAL")),
                fields.get("TIMEKEEPER_ID"),
                fields.get("LINE_ITEM_DESCRIPTION"),
                number(fields.get("INVOICE_TOTAL")));
    }

    private static BigDecimal number(String text) {
        return text.isBlank() ? BigDecimal.ZERO.setScale(SCALE) : new BigDecimal(text).setScale(SCALE);
    }
}
