package io.chancery.infra.documents;

import io.chancery.infra.documents.DocumentProperties.OfFirm;
import io.chancery.infra.tenancy.Tenant;
import java.util.Map;
import java.util.Optional;

/// What the provider lets each firm send and keep: the same for all, but for those that have more or less by
/// configuration. A copy has what its firm has.
public final class ProvidedLimits {

    private final DocumentLimits usual;
    private final Map<String, OfFirm> firms;

    ProvidedLimits(DocumentProperties properties) {
        this.usual = new DocumentLimits(
                properties.sizeMax().toBytes(),
                properties.countMax(),
                properties.quota().toBytes());
        this.firms = properties.firms();
    }

    /// @param original the firm itself, or the one that it is a copy of
    public DocumentLimits of(Tenant original) {
        var own = firms.get(original.slug());
        return own == null
                ? usual
                : new DocumentLimits(
                        Optional.ofNullable(own.sizeMax())
                                .map(size -> size.toBytes())
                                .orElse(usual.sizeMax()),
                        usual.countMax(),
                        Optional.ofNullable(own.quota())
                                .map(room -> room.toBytes())
                                .orElse(usual.quota()));
    }
}
