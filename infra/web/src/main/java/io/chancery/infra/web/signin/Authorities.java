package io.chancery.infra.web.signin;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A person's permissions in Spring Security's words.
final class Authorities {

    private Authorities() {}

    static List<GrantedAuthority> of(KnownPerson person) {
        return person.authorities().stream()
                .sorted()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
