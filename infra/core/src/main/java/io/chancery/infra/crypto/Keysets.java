package io.chancery.infra.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/// Keys of 256 bits for AES-GCM, as Tink writes them. What is written is plain: a master key wraps it before it is
/// kept.
final class Keysets {

    private Keysets() {}

    static byte[] next() {
        try {
            var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get(), AeadConfig2026.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink makes no AES-GCM key with 256 bits", e);
        }
    }

    static Aead read(byte[] keys) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(keys, InsecureSecretKeyAccess.get(), AeadConfig2026.get())
                .getPrimitive(AeadConfig2026.get(), Aead.class);
    }
}
