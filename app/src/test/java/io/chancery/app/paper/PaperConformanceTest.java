package io.chancery.app.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Papers can be archived for decades (PDF/A-3a) and read by those who cannot see (PDF/UA-1), by the judgement of
/// veraPDF, which shares no code with what makes them.
class PaperConformanceTest {

    private static final List<PDFAFlavour> STANDARDS = List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);

    private final InvoicePdf pdf = new InvoicePdf(new Texts(getClass().getClassLoader()));

    @BeforeAll
    static void findTheJudge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> papers() {
        return Stream.of(
                Arguments.of(
                        "an American invoice of many pages",
                        PaperSamples.unitedStates().withFees(60)),
                Arguments.of("an English invoice", PaperSamples.england().withFees(3)),
                Arguments.of("a German invoice", PaperSamples.germany().withFees(3)),
                Arguments.of("a German credit note", PaperSamples.germany().creditNote(2)),
                Arguments.of("a preview", PaperSamples.unitedStates().preview(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void keepsBothStandards(String what, InvoicePaper paper) throws IOException, VeraPDFException {
        var bytes = pdf.render(paper);
        for (var standard : STANDARDS) {
            assertThat(findings(bytes, standard))
                    .as("%s against %s", what, standard)
                    .isEmpty();
        }
    }

    @Test
    void theJudgeFindsWhatIsWrong() throws IOException, VeraPDFException {
        var bytes = pdf.render(PaperSamples.england().withFees(1));
        var spoilt = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("<pdfaid:part>3", "<pdfaid:part>1")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(spoilt).isNotEqualTo(bytes);
        assertThat(findings(spoilt, PDFAFlavour.PDFA_3_A)).isNotEmpty();
    }

    private static List<String> findings(byte[] bytes, PDFAFlavour standard) throws IOException, VeraPDFException {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), standard);
                var judge = Foundries.defaultInstance().createValidator(standard, false)) {
            return judge.validate(parser).getTestAssertions().stream()
                    .map(finding -> finding.getRuleId().getClause() + ": " + finding.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
