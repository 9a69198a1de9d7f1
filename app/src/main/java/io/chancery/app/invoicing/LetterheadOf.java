package io.chancery.app.invoicing;

import io.chancery.app.clients.ClientSheet;
import io.chancery.app.firm.EntityDetails;
import io.chancery.app.firm.FirmSheet;
import io.chancery.app.firm.PostalAddress;
import io.chancery.app.paper.BankDetails;
import io.chancery.app.paper.BankDetails.Identifier;
import io.chancery.app.paper.BankDetails.Kind;
import io.chancery.app.paper.Letterhead;
import io.chancery.app.paper.Logo;
import io.chancery.app.paper.Recipient;
import io.chancery.app.tax.Country;
import io.chancery.infra.tenancy.Branding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The two parties and the bank account as they stand on paper.
final class LetterheadOf {

    private LetterheadOf() {}

    static Letterhead entity(EntityDetails entity, FirmSheet firm) {
        return new Letterhead(
                entity.name(),
                entity.address().isEmpty() ? List.of() : entity.address().lines(),
                new Country(
                        entity.address().country().isEmpty()
                                ? firm.country()
                                : entity.address().country()),
                entity.letterhead().lines().toList(),
                entity.taxNumber(),
                entity.vatId(),
                Stream.concat(entity.letterFooter().lines(), Stream.of(entity.registration()))
                        .filter(line -> !line.isBlank())
                        .toList(),
                logo(firm.branding()),
                firm.branding().primary());
    }

    private static Optional<Logo> logo(Branding branding) {
        return switch (branding.logoType()) {
            case "image/png" -> Optional.of(new Logo(Logo.Kind.PNG, branding.logoBytes()));
            case "image/jpeg" -> Optional.of(new Logo(Logo.Kind.JPEG, branding.logoBytes()));
            case "image/svg+xml" -> Optional.of(new Logo(Logo.Kind.SVG, branding.logoBytes()));
            default -> Optional.empty();
        };
    }

    static Recipient client(ClientSheet client, String home) {
        var details = client.details();
        return new Recipient(
                details.name(),
                address(details.address(), home, details.locale()),
                details.number().value(),
                details.taxId());
    }

    /// The country stands below an address abroad.
    private static List<String> address(PostalAddress address, String home, Locale reader) {
        if (address.isEmpty()) {
            return List.of();
        }
        var country = address.country();
        var abroad = country.isEmpty() || country.equals(home)
                ? Stream.<String>of()
                : Stream.of(new Country(country).name(reader));
        return Stream.concat(address.lines().stream(), abroad).toList();
    }

    static BankDetails bank(EntityDetails entity) {
        var bank = entity.bank();
        var routing = entity.address().country().equals(Country.GB.alpha2()) ? Kind.SORT_CODE : Kind.ROUTING_NUMBER;
        return new BankDetails(
                bank.holder().isBlank() ? entity.name() : bank.holder(),
                bank.bank(),
                Stream.of(
                                new Identifier(Kind.IBAN, bank.spacedIban()),
                                new Identifier(Kind.BIC, bank.bic()),
                                new Identifier(routing, bank.routing()),
                                new Identifier(Kind.ACCOUNT_NUMBER, bank.accountNumber()))
                        .filter(identifier -> !identifier.value().isBlank())
                        .toList());
    }
}
