package io.chancery.app.sweeping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a firm keeps what nobody asks for any more.
///
/// @param commands ids of what was carried out: for so long the same click or request acts once
/// @param drafts of forms that were never saved, such as those of people who left
/// @param letters that were sent; what did not leave stays until somebody decides
@ConfigurationProperties("chancery.kept-for")
record KeptFor(
        @DefaultValue("30d") Duration commands,
        @DefaultValue("180d") Duration drafts,
        @DefaultValue("90d") Duration letters) {

    /// Somebody is signed in for a day, and a program asks again within minutes.
    private static final Duration COMMANDS_MIN = Duration.ofDays(7);

    KeptFor {
        if (commands.compareTo(COMMANDS_MIN) < 0) {
            throw new IllegalArgumentException(
                    "chancery.kept-for.commands is %s; what may still be sent again would act twice below %s"
                            .formatted(commands, COMMANDS_MIN));
        }
    }
}
