package io.chancery.app.isolation;

import io.chancery.app.integrations.AppDetails;
import io.chancery.app.integrations.Integrations;
import io.chancery.app.integrations.Scope;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// Whom a twin's person let act for them, and by which name its provider knows them. Codes, tokens and the provider's
/// word are the secrets of others, so the rows are written past the services, with the mark where a hash would stand.
final class AppsOfTwin {

    private AppsOfTwin() {}

    static void letIn(String mark, TestPerson person, Integrations integrations) {
        var back = "https://app.example/" + mark;
        var app = integrations
                .register(
                        CommandId.next(),
                        new AppDetails("App " + mark, Set.of(back), EnumSet.of(Scope.CLIENTS_READ), false))
                .id()
                .value();
        var grant = UUID.randomUUID();
        write("""
                insert into %s.app_consent (person, integration, scopes, since)
                values (:person, :app, '{clients:read}', now())""", mark, person, app, grant);
        write("""
                insert into %s.app_grant (id, person, integration, scopes, redirect_uri, code_challenge, code_hash,
                                          code_expires_at, began_at, ends_at)
                values (:grant, :person, :app, '{clients:read}', 'https://app.example/' || :mark, 'challenge', :hash,
                        now() + interval '1 day', now(), now() + interval '1 day')""", mark, person, app, grant);
        write("""
                insert into %s.app_refresh_token (token_hash, app_grant, issued_at, expires_at)
                values (:hash, :grant, now(), now() + interval '1 day')""", mark, person, app, grant);
        write("""
                insert into %s.openid_link (issuer, subject, person, since)
                values ('https://provider.example/' || :mark, :mark, :person, now())""", mark, person, app, grant);
    }

    private static void write(String insert, String mark, TestPerson person, UUID app, UUID grant) {
        var schema = Twin.CASTOR.id().equals(TenantContext.require()) ? Twin.CASTOR.schema() : Twin.POLLUX.schema();
        FirmsDatabase.behindTheWall()
                .sql(insert.formatted(schema))
                .param("person", person.uuid())
                .param("app", app)
                .param("grant", grant)
                .param("mark", mark)
                .param("hash", mark.repeat(4))
                .update();
    }
}
