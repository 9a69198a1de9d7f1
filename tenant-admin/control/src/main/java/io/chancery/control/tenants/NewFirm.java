package io.chancery.control.tenants;

import io.chancery.infra.tenancy.TenantId;
import java.util.Locale;

/// A firm as it is entered into the registry, before anything of it exists in a cell.
///
/// @param cell the database it will live in
/// @param locale the firm's own language
public record NewFirm(TenantId id, Slug slug, FirmName name, String cell, HomeCountry country, Locale locale) {}
