package io.chancery.app.openid.ui;

import io.chancery.app.openid.FactorTrust;
import io.chancery.app.openid.ProviderDetails;
import io.chancery.app.openid.ProviderSheet;
import io.chancery.app.people.FirmRole;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the fields hold until it is saved.
final class ProviderEntries implements Serializable {

    String name = "";
    String issuer = "";
    String clientId = "";
    String secret = "";
    String domains = "";
    String emailClaim = "email";
    boolean trustsEmail;
    String requiredClaim = "";
    String requiredValue = "";

    @Nullable
    FirmRole roleOfNew;

    FactorTrust factor = FactorTrust.OURS;
    boolean signsOut;
    boolean on = true;

    static ProviderEntries of(@Nullable ProviderSheet sheet) {
        var entries = new ProviderEntries();
        if (sheet != null) {
            var details = sheet.details();
            entries.name = details.name();
            entries.issuer = details.issuer();
            entries.clientId = details.clientId();
            entries.domains = details.domainsAsText();
            entries.emailClaim = details.emailClaim();
            entries.trustsEmail = details.trustsEmail();
            entries.requiredClaim = details.requiredClaim();
            entries.requiredValue = details.requiredValue();
            entries.roleOfNew = details.roleOfNew();
            entries.factor = details.factor();
            entries.signsOut = details.signsOut();
            entries.on = sheet.isOn();
        }
        return entries;
    }

    ProviderDetails details() {
        return new ProviderDetails(
                name,
                issuer,
                clientId,
                Set.copyOf(domains(domains)),
                emailClaim,
                trustsEmail,
                requiredClaim,
                requiredValue,
                roleOfNew,
                factor,
                signsOut);
    }

    /// As people write several: with commas, spaces or lines between, and with the @ or without.
    static List<String> domains(String typed) {
        return Arrays.stream(typed.split("[\\s,;]+"))
                .map(word -> word.replaceFirst("^@", "").toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
