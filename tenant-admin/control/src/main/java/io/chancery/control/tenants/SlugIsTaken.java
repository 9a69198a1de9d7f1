package io.chancery.control.tenants;

import io.chancery.infra.errors.Refusal;

/// Another firm has this slug, or had it.
public final class SlugIsTaken extends Refusal {

    SlugIsTaken(Slug slug) {
        super("tenants.slug-is-taken", slug.value());
    }
}
