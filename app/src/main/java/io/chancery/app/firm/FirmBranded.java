package io.chancery.app.firm;

import io.chancery.infra.tenancy.Branding;

/// The firm chose another look.
public record FirmBranded(Branding branding) {}
