package io.chancery.app.care;

import java.io.IOException;
import org.springframework.stereotype.Component;

/// Who could sign in and with which roles, as a firm that leaves takes it along; no passwords.
@Component
class PeopleHandedOver implements HandedOver {

    @Override
    public void write(HandOverArchive archive) throws IOException {
        archive.table("people", """
                select p.name, p.email, (select string_agg(r.role, ' ' order by r.role) from person_role r where r.person = p.id) as roles,
                       p.created_at, p.signed_in_at, p.disabled_at
                  from person p order by p.email""");
    }
}
