package io.chancery.app.paper;

import io.chancery.app.money.BillableHours;
import io.chancery.app.money.Charge;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.LineAdjustment;
import io.chancery.app.money.LineAmount;
import io.chancery.app.money.Money;
import io.chancery.app.money.UnitCost;
import io.chancery.app.money.Units;
import io.chancery.app.paper.InvoicePaper.Matter;
import io.chancery.app.paper.PaperLine.Cost;
import io.chancery.app.paper.PaperLine.Fee;
import io.chancery.app.paper.PaperLine.Head;
import io.chancery.app.paper.PaperLine.Timekeeper;
import io.chancery.app.tax.Country;
import io.chancery.app.tax.DocumentTax;
import io.chancery.app.tax.DocumentTax.TaxedNet;
import io.chancery.app.tax.TaxCategory;
import io.chancery.app.tax.TaxRate;
import io.chancery.app.tax.TaxRates;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Invoices of three firms in three countries, as long as a test wants them.
final class PaperSamples {

    private static final LocalDate START = LocalDate.of(2026, 2, 1);
    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 4);

    private final Country country;
    private final Locale locale;
    private final String currency;
    private final Letterhead letterhead;
    private final Recipient recipient;
    private final BankDetails bank;
    private final String signatory;
    private final List<Timekeeper> timekeepers;
    private final List<String> narratives;
    private TaxCategory category;
    private final List<PaperLine> lines = new ArrayList<>();

    private PaperSamples(
            Country country,
            Locale locale,
            String currency,
            Letterhead letterhead,
            Recipient recipient,
            BankDetails bank,
            String signatory,
            List<Timekeeper> timekeepers,
            List<String> narratives,
            TaxCategory category) {
        this.country = country;
        this.locale = locale;
        this.currency = currency;
        this.letterhead = letterhead;
        this.recipient = recipient;
        this.bank = bank;
        this.signatory = signatory;
        this.timekeepers = timekeepers;
        this.narratives = narratives;
        this.category = category;
    }

    static PaperSamples unitedStates() {
        return new PaperSamples(
                Country.US,
                Locale.US,
                "USD",
                new Letterhead(
                        "Ashworth & Pell LLP",
                        List.of("2200 Harbor Street, Suite 900", "San Francisco, CA 94111"),
                        Country.US,
                        List.of("+1 415 555 0142", "billing@ashworth-pell.example"),
                        "95-4417763",
                        "",
                        List.of("A California limited liability partnership"),
                        Optional.of(new Logo(Logo.Kind.SVG, svg("#14385f"))),
                        "#14385f"),
                new Recipient(
                        "Harbor Freight Insurance Company",
                        List.of("Legal Department", "18 Embarcadero Center", "San Francisco, CA 94105"),
                        "HARBOR",
                        ""),
                new BankDetails(
                        "Ashworth & Pell LLP",
                        "Pacific Merchants Bank",
                        List.of(
                                new BankDetails.Identifier(BankDetails.Kind.ROUTING_NUMBER, "121000000"),
                                new BankDetails.Identifier(BankDetails.Kind.ACCOUNT_NUMBER, "0042 1187 903"))),
                "Rosalind Pell",
                List.of(
                        new Timekeeper("Rosalind Pell", "Partner"),
                        new Timekeeper("Tobias Okoro", "Associate"),
                        new Timekeeper("Miriam Vance", "Paralegal")),
                List.of(
                        "Draft answer and counterclaim; review the carrier’s reservation of rights letter",
                        "Review documents produced by the carrier, second set, and prepare an index of the privileged ones",
                        "Telephone conference with client regarding settlement posture",
                        "Research on the duty to defend under mixed actions, and draft memorandum to file",
                        "Number and file documents"),
                TaxCategory.NOT_TAXED);
    }

    static PaperSamples england() {
        return new PaperSamples(
                Country.GB,
                Locale.UK,
                "GBP",
                new Letterhead(
                        "Birchwood Solicitors",
                        List.of("14 Chancel Row", "Bristol BS1 4QA"),
                        Country.GB,
                        List.of("0117 496 0155", "accounts@birchwood.example"),
                        "",
                        "GB 123 4567 89",
                        List.of(
                                "Birchwood Solicitors is authorised and regulated by the Solicitors Regulation Authority (no. 000000).",
                                "A list of partners may be inspected at the office."),
                        Optional.empty(),
                        "#2f5d3a"),
                new Recipient(
                        "Fenmoor Estates Limited",
                        List.of("The Old Maltings", "Quay Lane", "Bath BA1 1AA"),
                        "FEN-01",
                        ""),
                new BankDetails(
                        "Birchwood Solicitors Office Account",
                        "Severn Bank plc",
                        List.of(
                                new BankDetails.Identifier(BankDetails.Kind.SORT_CODE, "00-11-22"),
                                new BankDetails.Identifier(BankDetails.Kind.ACCOUNT_NUMBER, "12345678"))),
                "Imogen Birch, Solicitor",
                List.of(
                        new Timekeeper("Imogen Birch", "Partner"),
                        new Timekeeper("Dev Malhotra", "Associate solicitor")),
                List.of(
                        "Considering the lease and the landlord’s schedule of dilapidations",
                        "Attending client by telephone; drafting response to the schedule",
                        "Preparing instructions to surveyor and considering her report on the roof and the north elevation"),
                TaxCategory.STANDARD);
    }

    static PaperSamples germany() {
        return new PaperSamples(
                Country.DE,
                Locale.GERMANY,
                "EUR",
                new Letterhead(
                        "Kanzlei Lindner",
                        List.of("Domstraße 12", "50668 Köln"),
                        Country.DE,
                        List.of("0221 5550 1470", "kanzlei@lindner.example"),
                        "215/5555/0147",
                        "DE123456789",
                        List.of("Rechtsanwaltskammer Köln"),
                        Optional.empty(),
                        "#7a1f2b"),
                new Recipient(
                        "Brückner Maschinenbau GmbH & Co. KG",
                        List.of("Rechtsabteilung", "Industriestraße 40", "51063 Köln"),
                        "10017",
                        "DE987654321"),
                new BankDetails(
                        "Kanzlei Lindner",
                        "Rheinische Handelsbank",
                        List.of(
                                new BankDetails.Identifier(BankDetails.Kind.IBAN, "DE02 1203 0000 0000 2020 51"),
                                new BankDetails.Identifier(BankDetails.Kind.BIC, "BYLADEM1001"))),
                "Dr. Annegret Lindner, Rechtsanwältin",
                List.of(
                        new Timekeeper("Dr. Annegret Lindner", "Rechtsanwältin, Partnerin"),
                        new Timekeeper("Jonas Weißmüller", "Rechtsanwalt")),
                List.of(
                        "Prüfung des Liefervertrags und der Gewährleistungsansprüche gegen die Zulieferin",
                        "Telefonat mit der Mandantin über das weitere Vorgehen; Entwurf des Aufforderungsschreibens",
                        "Durchsicht der Erwiderung, Ergänzung des Schriftsatzes um die Ausführungen zu § 377 HGB"),
                TaxCategory.STANDARD);
    }

    PaperSamples reverseCharged() {
        category = TaxCategory.REVERSE_CHARGE;
        return this;
    }

    /// So many fees, one of them adjusted, two costs and a fixed charge.
    InvoicePaper withFees(int count) {
        return paper("2026-0117", lines(count));
    }

    InvoicePaper preview(int count) {
        return paper("", lines(count));
    }

    InvoicePaper of(List<PaperLine> chosen) {
        return paper("2026-0117", chosen);
    }

    InvoicePaper creditNote(int count) {
        return withFees(count).credited("2026-0121", ISSUED.plusDays(2), "The rates of the old agreement were used");
    }

    List<PaperLine> lines(int count) {
        lines.clear();
        for (var i = 0; i < count; i++) {
            var adjustment = i == 1 ? "-70.00" : "0";
            lines.add(fee(i, adjustment));
        }
        lines.add(new Cost(
                head(START.plusDays(9), "Copies", List.of("E101"), cost("289", "0.085"), ""),
                Units.of("289"),
                UnitCost.of("0.085", currency),
                true));
        lines.add(new Cost(
                head(START.plusDays(16), "Court fees", List.of("E112"), cost("1", "435"), ""),
                Units.ONE,
                UnitCost.of("435", currency),
                false));
        lines.add(new PaperLine.Charge(head(
                START.plusDays(27),
                "Monthly retainer",
                List.of(),
                new Charge.FixedCharge(Money.of("750", currency), Optional.empty()).amount(),
                "")));
        return List.copyOf(lines);
    }

    PaperLine fee(int i, String adjustment) {
        var hours = BillableHours.of(BigDecimal.valueOf(3 + (i * 7) % 31, 1).toPlainString());
        var timekeeper = i % timekeepers.size();
        var rate = HourlyRate.of(List.of("405", "275", "162.5").get(timekeeper), currency);
        var money = Money.of(adjustment, currency);
        var reason = money.isZero() ? "" : "Duplicated review, as agreed on the telephone";
        var charge = new Charge.Fee(
                hours, rate, money.isZero() ? Optional.empty() : Optional.of(new LineAdjustment(money, reason)));
        return new Fee(
                head(
                        START.plusDays(i % 28),
                        narratives.get(i % narratives.size()),
                        country.equals(Country.US) ? List.of("L210", "A103") : List.of(),
                        charge.amount(),
                        reason),
                timekeepers.get(timekeeper),
                hours,
                rate);
    }

    private LineAmount cost(String units, String unitCost) {
        return new Charge.Cost(Units.of(units), UnitCost.of(unitCost, currency), Optional.empty()).amount();
    }

    private Head head(LocalDate date, String narrative, List<String> codes, LineAmount amount, String reason) {
        return new Head(date, narrative, codes, amount, reason, rate());
    }

    private TaxRate rate() {
        return TaxRates.load().on(START, country, category);
    }

    private InvoicePaper paper(String number, List<PaperLine> chosen) {
        var tax = DocumentTax.of(
                chosen.stream()
                        .map(line -> new TaxedNet(
                                line.head().amount().net(), line.head().taxRate()))
                        .toList(),
                Currency.getInstance(currency));
        return new InvoicePaper(
                Optional.empty(),
                locale,
                letterhead,
                recipient,
                number,
                ISSUED,
                START,
                START.plusDays(27),
                ISSUED.plusDays(30),
                new Matter("HARBOR-003", "Dispute with the carrier", "LEG-2231"),
                "",
                chosen,
                tax,
                bank,
                signatory);
    }

    static byte[] svg(String colour) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64' width='64' height='64'>"
                        + "<rect width='64' height='64' rx='8' fill='" + colour + "'/>"
                        + "<path d='M14 50 L32 14 L50 50 M22 38 H42' stroke='#ffffff' stroke-width='5' fill='none'/></svg>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
