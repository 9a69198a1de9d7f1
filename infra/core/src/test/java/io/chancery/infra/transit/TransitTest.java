package io.chancery.infra.transit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TransitTest {

    private static final String DATABASE = "spring.datasource.url=jdbc:postgresql://db.example/chancery";
    private static final String ENCRYPTED = DATABASE + "?sslmode=verify-full";

    private final ApplicationContextRunner node = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(TransitConfiguration.class);
    private final ApplicationContextRunner strict = node.withPropertyValues("chancery.encrypted-only=true");

    @ParameterizedTest
    @ValueSource(strings = {"", "?sslmode=disable", "?sslmode=prefer", "?sslmode=require", "?sslmode=verify-ca"})
    void refusesADatabaseThatAnybodyCouldBe(String setting) {
        refuses(strict.withPropertyValues(DATABASE + setting), "spring.datasource.url");
    }

    @Test
    void asksOfEveryCellAndOfTheOwnersWayToo() {
        refuses(
                strict.withPropertyValues(
                        ENCRYPTED,
                        "chancery.cells.second.url=jdbc:postgresql://two.example/chancery",
                        "chancery.cells.second.username=chancery_app"),
                "chancery.cells.second.url");
        refuses(
                strict.withPropertyValues(ENCRYPTED, "spring.flyway.url=jdbc:postgresql://db.example/chancery"),
                "spring.flyway.url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=y", "spring.mail.properties.mail.smtp.starttls.enable=true"})
    void refusesAMailServerThatCouldBeHeard(String setting) {
        refuses(strict.withPropertyValues(ENCRYPTED, "spring.mail.host=mail.example", setting), "spring.mail.host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.mail.properties.mail.smtp.starttls.required=true",
                "spring.mail.properties.mail.smtp.ssl.enable=true",
                "spring.mail.ssl.enabled=true",
                "spring.mail.protocol=smtps"
            })
    void startsWhereAllIsEncrypted(String setting) {
        strict.withPropertyValues(ENCRYPTED, "spring.mail.host=mail.example", setting)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource({"localhost", "127.0.0.1", "[::1]"})
    void asksNothingOfWhatDoesNotLeaveTheMachine(String host) {
        strict.withPropertyValues("spring.datasource.url=jdbc:postgresql://%s:5432/chancery".formatted(host))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void saysSoInTheLogWhereItIsNotForbidden(CapturedOutput said) {
        node.withPropertyValues(DATABASE, "spring.mail.host=mail.example")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(said).contains("spring.datasource.url", "spring.mail.host", "WARN");
    }

    @Test
    void saysNothingWhereAllIsWell(CapturedOutput said) {
        node.withPropertyValues(ENCRYPTED).run(context -> assertThat(context).hasNotFailed());
        assertThat(said).doesNotContain("Not encrypted");
    }

    private static void refuses(ApplicationContextRunner node, String named) {
        node.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(SentInTheClear.class)
                .hasMessageContaining(named));
    }
}
