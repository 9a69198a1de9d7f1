package io.chancery.console.testing;

import io.chancery.console.operators.SignedInOperator;
import io.chancery.control.operators.OperatorId;
import io.chancery.control.operators.OperatorRole;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Operators who are there when a test needs one.
public final class SignedIn {

    public static final OperatorId OLIVE = new OperatorId(UUID.fromString("00000000-0000-7000-8000-000000000051"));

    private SignedIn() {}

    /// Olive in these roles, reading this language.
    public static SignedInOperator olive(Locale locale, OperatorRole... roles) {
        ControlDatabase.superuser()
                .sql("""
                        insert into control.operator (id, email, name, locale, time_zone, created_at)
                        values (:id, 'olive@chancery.example', 'Olive', :locale, 'UTC', now())
                        on conflict (id) do update set locale = excluded.locale
                        """)
                .param("id", OLIVE.value())
                .param("locale", locale.toLanguageTag())
                .update();
        var permissions = OperatorRole.permissionsOf(List.of(roles));
        return new SignedInOperator(OLIVE, "Olive", "olive@chancery.example", locale, ZoneId.of("UTC"), permissions);
    }
}
