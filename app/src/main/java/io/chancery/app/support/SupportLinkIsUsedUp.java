package io.chancery.app.support;

import io.chancery.infra.errors.Refusal;

/// The link was used, is some minutes old, belongs to another firm, or never was one; or the firm ended the access.
public final class SupportLinkIsUsedUp extends Refusal {

    SupportLinkIsUsedUp() {
        super("support.link-used");
    }
}
