package io.chancery.infra.crypto;

import io.chancery.infra.tenancy.TenantContext;
import java.security.GeneralSecurityException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Seals by the keyset in the tenant's schema.
class TenantSealing implements Sealing {

    private final FirmKeys keys;

    TenantSealing(FirmKeys keys) {
        this.keys = keys;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] seal(String purpose, byte[] secret) {
        try {
            return keys.hold().cipher().encrypt(secret, keys.about(purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt %d bytes".formatted(secret.length), e);
        }
    }

    /// The transaction can go on when it cannot be opened: nothing was written.
    @Override
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = CannotBeOpened.class)
    public byte[] open(String purpose, byte[] sealed) {
        var known = keys.find().orElseThrow(TenantSealing::neverSealed);
        try {
            return known.cipher().decrypt(sealed, keys.about(purpose));
        } catch (GeneralSecurityException e) {
            return openAnew(purpose, sealed);
        }
    }

    private byte[] openAnew(String purpose, byte[] sealed) {
        try {
            return keys.again().orElseThrow(TenantSealing::neverSealed).cipher().decrypt(sealed, keys.about(purpose));
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened(
                    "Not sealed by tenant %s for this purpose, or changed since".formatted(TenantContext.require()), e);
        }
    }

    private static CannotBeOpened neverSealed() {
        return new CannotBeOpened("Tenant %s never sealed anything".formatted(TenantContext.require()), null);
    }
}
