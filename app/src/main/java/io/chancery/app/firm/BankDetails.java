package io.chancery.app.firm;

import io.chancery.app.firm.Words.Limit;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where clients pay: an IBAN with BIC, or an account number with routing number or sort code, as the country has
/// it.
@Embeddable
public record BankDetails(
        @Column(name = "bank_name") String bank,
        @Column(name = "bank_holder") String holder,

        @Column(name = "bank_iban") @Convert(converter = MarkedParticular.class)
        String iban,

        @Column(name = "bank_bic") @Convert(converter = MarkedParticular.class)
        String bic,

        @Column(name = "bank_account") @Convert(converter = MarkedParticular.class)
        String accountNumber,

        @Column(name = "bank_routing") @Convert(converter = MarkedParticular.class)
        String routing)
        implements Serializable {

    public static final BankDetails NONE = new BankDetails("", "", "", "", "", "");
    public static final int NAME_MAX = 100;
    public static final int CODE_MAX = 40;

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

    public BankDetails {
        bank = Words.line("The bank's name", bank, Limit.optional(NAME_MAX));
        holder = Words.line("The holder's name", holder, Limit.optional(NAME_MAX));
        iban = iban.replace(" ", "").toUpperCase(Locale.ROOT);
        bic = bic.strip().toUpperCase(Locale.ROOT);
        accountNumber = Words.line("The account number", accountNumber, Limit.optional(CODE_MAX));
        routing = Words.line("The routing number", routing, Limit.optional(CODE_MAX));
        if (!iban.isEmpty() && !isIban(iban)) {
            throw new IllegalArgumentException("The check digits of IBAN '%s' do not fit".formatted(iban));
        }
        if (!bic.isEmpty() && !isBic(bic)) {
            throw new IllegalArgumentException("A BIC has 8 or 11 letters and digits, was '%s'".formatted(bic));
        }
    }

    /// Whether the check digits fit (ISO 13616: moved to the end and read as a number, it is 1 modulo 97).
    public static boolean isIban(String text) {
        var iban = text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!IBAN.matcher(iban).matches()) {
            return false;
        }
        var digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    public static boolean isBic(String text) {
        return BIC.matcher(text.strip().toUpperCase(Locale.ROOT)).matches();
    }

    /// In groups of four, as it is printed.
    public String spacedIban() {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
