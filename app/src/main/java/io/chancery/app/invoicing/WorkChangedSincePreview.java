package io.chancery.app.invoicing;

import io.chancery.infra.errors.Refusal;

/// The work, a party or a rule changed between the preview and the click: an invoice says what its issuer has seen.
public final class WorkChangedSincePreview extends Refusal {

    WorkChangedSincePreview() {
        super("invoicing.changed-since-preview");
    }
}
