package io.chancery.app.ebilling;

import java.util.Currency;
import java.util.stream.Collectors;

/// What each field of a record must be by itself: there where needed, of its form, within its length.
final class Ledes1998BFieldChecks {

    private final Findings findings;
    private final Currency currency;

    Ledes1998BFieldChecks(Findings findings, Currency currency) {
        this.findings = findings;
        this.currency = currency;
    }

    void check(Ledes1998BRecord item) {
        if (item.type().isEmpty() && !item.isBlank(Ledes1998BField.LINE_TYPE)) {
            findings.add(
                    item.line(),
                    Ledes1998BField.LINE_TYPE,
                    FindingCode.TYPE_UNKNOWN,
                    item.text(Ledes1998BField.LINE_TYPE));
        }
        for (var field : Ledes1998BField.values()) {
            if (item.isBlank(field)) {
                checkNeed(item, field);
            } else {
                checkCharacters(item, field);
                checkForm(item, field);
            }
        }
    }

    private void checkNeed(Ledes1998BRecord item, Ledes1998BField field) {
        if (item.type().map(field::isNeededOn).orElseGet(field::isNeededAlways)) {
            findings.add(item.line(), field, FindingCode.FIELD_REQUIRED, item.text(Ledes1998BField.LINE_TYPE));
        }
    }

    private void checkCharacters(Ledes1998BRecord item, Ledes1998BField field) {
        var text = item.text(field);
        if (text.equalsIgnoreCase("NULL")) {
            findings.add(item.line(), field, FindingCode.FIELD_SAYS_NULL);
        }
        if (text.contains("[]")) {
            findings.add(item.line(), field, FindingCode.FIELD_FORBIDDEN_CHARACTER, "[]");
        }
        text.codePoints()
                .filter(Character::isISOControl)
                .findFirst()
                .ifPresent(c ->
                        findings.add(item.line(), field, FindingCode.FIELD_FORBIDDEN_CHARACTER, "U+%04X".formatted(c)));
        if (!AsciiText.isAscii(text)) {
            var foreign = text.codePoints()
                    .filter(c -> c >= 0x80)
                    .distinct()
                    .limit(10)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining(" "));
            findings.add(item.line(), field, FindingCode.FIELD_NOT_ASCII, foreign, AsciiText.of(foreign));
        }
    }

    private void checkForm(Ledes1998BRecord item, Ledes1998BField field) {
        switch (field.form()) {
            case DATE -> {
                if (item.date(field).isEmpty()) {
                    findings.add(item.line(), field, FindingCode.DATE_INVALID, shown(item, field));
                }
            }
            case TEXT -> {
                if (item.text(field).length() > field.max()) {
                    var length = item.text(field).length();
                    findings.add(item.line(), field, FindingCode.FIELD_TOO_LONG, length, field.max());
                }
            }
            case NUMBER, AMOUNT -> checkNumber(item, field);
        }
    }

    private void checkNumber(Ledes1998BRecord item, Ledes1998BField field) {
        var number = item.number(field).map(n -> n.stripTrailingZeros());
        if (number.isEmpty()) {
            findings.add(item.line(), field, FindingCode.NUMBER_INVALID, shown(item, field));
        } else if (number.get().precision() - number.get().scale() > field.max()
                || number.get().scale() > Ledes1998BField.DECIMALS_MAX) {
            findings.add(
                    item.line(),
                    field,
                    FindingCode.NUMBER_TOO_LONG,
                    shown(item, field),
                    field.max(),
                    Ledes1998BField.DECIMALS_MAX);
        } else if (field.form() == Ledes1998BField.Form.AMOUNT
                && number.get().scale() > currency.getDefaultFractionDigits()) {
            findings.add(
                    item.line(),
                    field,
                    FindingCode.AMOUNT_FINER_THAN_CURRENCY,
                    shown(item, field),
                    currency.getCurrencyCode());
        }
    }

    /// Enough of a wrong value to find it by.
    private static String shown(Ledes1998BRecord item, Ledes1998BField field) {
        var text = item.text(field);
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
