package io.chancery.app.ebilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chancery.app.ebilling.LedesReading.Readable;
import io.chancery.app.ebilling.LedesReading.Refused;
import io.chancery.app.ebilling.LedesWriting.Written;
import io.chancery.app.money.Money;
import io.chancery.app.testing.CirculatingFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CirculatingLedesFilesTest {

    @Test
    void theGoodFileReadsWithItsApostropheAsTheOnlyWarning() throws IOException {
        var reading = read("ledes_98B_good.txt");

        assertThat(reading).isInstanceOf(Readable.class);
        assertThat(reading.findings())
                .extracting(Finding::line, finding -> finding.field().orElse(""), Finding::code)
                .containsExactly(tuple(3, "LINE_ITEM_DESCRIPTION", FindingCode.FIELD_NOT_ASCII));
        assertThat(((Readable) reading).invoices())
                .extracting(EbillingInvoice::number, EbillingInvoice::total)
                .containsExactly(tuple("96542", Money.of("1684.45", "USD")), tuple("96543", Money.of("1250", "USD")));
    }

    @Test
    void theGoodFileComesOutAgainWithTheSameLinesAndNoWarning() throws IOException {
        var invoices = ((Readable) read("ledes_98B_good.txt")).invoices();

        var written = (Written) new Ledes1998BWriter(LedesProfile.USUAL).write(invoices);
        var again = LedesSample.read(new ByteArrayInputStream(written.file()), LedesLimits.USUAL);

        assertThat(again.findings()).isEmpty();
        assertThat(((Readable) again).invoices()).zipSatisfy(invoices, (back, invoice) -> {
            assertThat(back.total()).isEqualTo(invoice.total());
            assertThat(back.lines().stream().map(EbillingLine::amount))
                    .isEqualTo(
                            invoice.lines().stream().map(EbillingLine::amount).toList());
        });
    }

    @Test
    void theFileWithFindingsIsRefusedForItsRepeatedLineAndItsWrongTotal() throws IOException {
        var reading = read("ledes_98B_findings.txt");

        assertThat(reading).isInstanceOf(Refused.class);
        assertThat(reading.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.LINE_NUMBER_REPEATED);
            assertThat(finding.line()).isEqualTo(9);
            assertThat(finding.args()).containsExactly("6", 8);
        });
        assertThat(reading.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.INVOICE_TOTAL_WRONG);
            assertThat(finding.args()).first().isEqualTo("96543");
            assertThat(finding.args().subList(1, 3)).map(Object::toString).containsExactly("1250", "2500");
        });
    }

    @Test
    void theFileOfTheInternationalFormatIsNamedAsSuch() throws IOException {
        assertThat(read("ledes_98BI_findings.txt").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.HEADER_OF_98BI);
    }

    private static LedesReading read(String name) throws IOException {
        return LedesSample.read(new ByteArrayInputStream(CirculatingFiles.ledes(name)), LedesLimits.USUAL);
    }
}
