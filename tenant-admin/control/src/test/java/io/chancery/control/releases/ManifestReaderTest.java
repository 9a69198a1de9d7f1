package io.chancery.control.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.releases.ReleaseItem.Audience;
import io.chancery.control.releases.ReleaseItem.Kind;
import io.chancery.control.tenants.HomeCountry;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestReaderTest {

    private static final String GOOD = """
            number: 2026.10
            upgradeable-from: [2026.9]
            risk: medium
            features: [trust.waiting-days]
            data-steps: [trust.waiting-days]
            rule-packs: []
            items:
              - kind: regulatory
                for: billing
                source: Rule 1.15
                due: 2027-01-01
                country: US
                feature: trust.waiting-days
                touches: [trust, vat]
                en: Waits for funds to clear.
                de: Wartet auf die Gutschrift.
            """;

    @Test
    void readsEverythingThatAManifestSays() {
        var manifest = ManifestReader.read("2026.10.yaml", GOOD);
        assertThat(manifest.number()).isEqualTo(new ReleaseNumber(2026, 10));
        assertThat(manifest.canFollow(new ReleaseNumber(2026, 9))).isTrue();
        assertThat(manifest.canFollow(new ReleaseNumber(2026, 8))).isFalse();
        assertThat(manifest.risk()).isEqualTo(RiskClass.MEDIUM);
        assertThat(manifest.dataSteps()).containsExactly("trust.waiting-days");
        assertThat(manifest.items()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(Kind.REGULATORY);
            assertThat(item.audience()).isEqualTo(Audience.BILLING);
            assertThat(item.source()).isEqualTo("Rule 1.15");
            assertThat(item.due()).isEqualTo(LocalDate.of(2027, 1, 1));
            assertThat(item.touches()).containsExactly("trust", "vat");
            assertThat(item.concerns(HomeCountry.US)).isTrue();
            assertThat(item.concerns(HomeCountry.DE)).isFalse();
            assertThat(item.text(Locale.GERMANY)).isEqualTo("Wartet auf die Gutschrift.");
            assertThat(item.text(Locale.UK)).isEqualTo("Waits for funds to clear.");
            assertThat(item.text(Locale.FRANCE)).isEqualTo("Waits for funds to clear.");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no number               | number: 2026.10              | ''                           | number is missing
            number of another form  | number: 2026.10              | number: ten                  | numbered like 2026.2, was 'ten'
            comes from itself       | upgradeable-from: [2026.9]   | upgradeable-from: [2026.10]  | has only earlier releases, was 2026.10
            unknown field           | risk: medium                 | risky: medium                | risky is not known
            unknown risk            | risk: medium                 | risk: none                   | risk is one of [low, medium, high], was 'none'
            misspelt key            | data-steps: [trust.waiting-days] | data-steps: [Trust]      | data-steps has keys like
            key twice               | data-steps: [trust.waiting-days] | data-steps: [a, a]       | data-steps names 'a' twice
            no list                 | rule-packs: []               | rule-packs: none             | rule-packs is a list
            list left out           | rule-packs: []               | ''                           | rule-packs is missing; write [] for none
            feature of nobody       | features: [trust.waiting-days] | features: []               | names the feature 'trust.waiting-days', which features lacks
            regulatory without rule | source: Rule 1.15            | source: ''                   | items.source is a text that is not blank
            day that is none        | due: 2027-01-01              | due: 2027-02-30              | items.due is a day like 2027-01-01, was '2027-02-30'
            day without a rule      | kind: regulatory             | kind: new                    | items.due is only for what is regulatory
            language left out       | de: Wartet auf die Gutschrift. | ''                         | items.de is missing
            misspelt part           | touches: [trust, vat]        | touches: [Trust]             | items.touches has keys like
            unknown country         | country: US                  | country: XX                  | items.country is one of [us, gb, de], was 'XX'
            field twice             | risk: medium                 | number: 2026.10              | is not readable as YAML
            """)
    void saysWhatIsWrongAndWhere(String situation, String good, String bad, String problem) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> ManifestReader.read("2026.10.yaml", GOOD.replace(good, bad)))
                .isInstanceOf(ManifestIsWrong.class)
                .hasMessageStartingWith("2026.10.yaml: ")
                .hasMessageContaining(problem);
    }

    @Test
    void takesWhatTouchesNoPartInParticularForEverybodys() {
        var manifest = ManifestReader.read("2026.10.yaml", GOOD.replace("    touches: [trust, vat]\n", ""));
        assertThat(manifest.items().getFirst().touches()).isEmpty();
    }

    @Test
    void asksForTheRuleBehindWhatIsRegulatory() {
        assertThatThrownBy(() -> ManifestReader.read("x.yaml", GOOD.replace("    source: Rule 1.15\n", "")))
                .hasMessageContaining("names the rule that asks for it");
    }

    @Test
    void refusesAFileThatIsNoMapping() {
        assertThatThrownBy(() -> ManifestReader.read("x.yaml", "- one\n")).hasMessageContaining("is a mapping");
        assertThatThrownBy(() -> ManifestReader.read("x.yaml", "")).hasMessageContaining("is a mapping");
        assertThatThrownBy(() -> ManifestReader.read("x.yaml", "!!java.net.URL [http://x.example]"))
                .isInstanceOf(ManifestIsWrong.class);
    }
}
