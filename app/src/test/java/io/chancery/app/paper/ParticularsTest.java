package io.chancery.app.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.tax.Country;
import io.chancery.infra.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParticularsTest {

    @Test
    void nothingIsMissingOnTheSamples() {
        assertThat(Particulars.missing(PaperSamples.unitedStates().withFees(1))).isEmpty();
        assertThat(Particulars.missing(PaperSamples.england().withFees(1))).isEmpty();
        assertThat(Particulars.missing(PaperSamples.germany().withFees(1))).isEmpty();
        assertThat(Particulars.missing(PaperSamples.germany().reverseCharged().creditNote(1)))
                .isEmpty();
    }

    @Test
    void aBlankFirmLacksEverythingInItsOrder() {
        assertThat(Particulars.missing(bare(Country.DE, PaperSamples.germany().withFees(1))))
                .containsExactly(
                        MissingParticular.FIRM_NAME,
                        MissingParticular.FIRM_ADDRESS,
                        MissingParticular.RECIPIENT_NAME,
                        MissingParticular.RECIPIENT_ADDRESS,
                        MissingParticular.BANK_DETAILS,
                        MissingParticular.TAX_NUMBER_OR_VAT_ID,
                        MissingParticular.SIGNATORY);
    }

    @Test
    void aVatNumberIsAskedForInEnglandOnlyWhereVatIsCharged() {
        assertThat(Particulars.missing(bare(Country.GB, PaperSamples.england().withFees(1))))
                .contains(MissingParticular.VAT_NUMBER)
                .doesNotContain(MissingParticular.TAX_NUMBER_OR_VAT_ID);
        assertThat(Particulars.missing(
                        bare(Country.GB, PaperSamples.unitedStates().withFees(1))))
                .doesNotContain(MissingParticular.VAT_NUMBER)
                .contains(MissingParticular.SIGNATORY);
    }

    @Test
    void theUnitedStatesAskForNoTaxNumberAndNoSignature() {
        assertThat(Particulars.missing(
                        bare(Country.US, PaperSamples.unitedStates().withFees(1))))
                .doesNotContain(MissingParticular.SIGNATORY, MissingParticular.TAX_NUMBER_OR_VAT_ID);
    }

    @Test
    void reverseChargeNeedsTheRecipientsVatId() {
        assertThat(Particulars.missing(
                        bare(Country.DE, PaperSamples.germany().reverseCharged().withFees(1))))
                .contains(MissingParticular.RECIPIENT_VAT_ID);
    }

    @ParameterizedTest
    @EnumSource(MissingParticular.class)
    void everyParticularHasItsWords(MissingParticular particular) {
        var texts = new Texts(getClass().getClassLoader());

        assertThat(texts.find(Locale.US, particular.textKey())).isPresent();
        assertThat(texts.keys("de")).contains(particular.textKey());
    }

    private static InvoicePaper bare(Country country, InvoicePaper paper) {
        return new InvoicePaper(
                Optional.empty(),
                paper.locale(),
                new Letterhead(" ", List.of(), country, List.of(), "", "", List.of(), Optional.empty(), "#000000"),
                new Recipient("", List.of(), "", ""),
                paper.number(),
                paper.issued(),
                paper.serviceStart(),
                paper.serviceEnd(),
                paper.due(),
                paper.matter(),
                "",
                paper.lines(),
                paper.tax(),
                new BankDetails("", "", List.of()),
                "");
    }
}
