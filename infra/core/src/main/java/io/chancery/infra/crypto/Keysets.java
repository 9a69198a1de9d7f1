package io.chancery.infra.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;

/// Keys of 256 bits for AES-GCM, as Tink writes them. The newest seals, the others still open. What is written is
/// plain: a master key wraps it before it is kept.
final class Keysets {

    private Keysets() {}

    /// @param primary number of the key that seals; everything it seals begins with it
    record Keyset(Aead cipher, int primary) {}

    static byte[] next() {
        try {
            return write(made());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink makes no AES-GCM key with 256 bits", e);
        }
    }

    /// The same keys and a new one that seals from now on.
    static byte[] withNext(byte[] keys) throws GeneralSecurityException {
        var before = parsed(keys);
        var builder = KeysetHandle.newBuilder();
        for (int n = 0; n < before.size(); n++) {
            builder.addEntry(KeysetHandle.importKey(before.getAt(n).getKey()));
        }
        builder.addEntry(KeysetHandle.importKey(made().getPrimary().getKey()).makePrimary());
        return write(builder.build());
    }

    /// The key that seals, without those before it.
    static byte[] newest(byte[] keys) throws GeneralSecurityException {
        return write(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(parsed(keys).getPrimary().getKey())
                        .makePrimary())
                .build());
    }

    /// The numbers of those that only open.
    static List<Integer> older(byte[] keys) throws GeneralSecurityException {
        var handle = parsed(keys);
        return IntStream.range(0, handle.size())
                .map(n -> handle.getAt(n).getId())
                .filter(id -> id != handle.getPrimary().getId())
                .boxed()
                .toList();
    }

    static Keyset read(byte[] keys) throws GeneralSecurityException {
        var handle = parsed(keys);
        return new Keyset(
                handle.getPrimitive(AeadConfig2026.get(), Aead.class),
                handle.getPrimary().getId());
    }

    private static KeysetHandle made() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
    }

    private static byte[] write(KeysetHandle keys) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get(), AeadConfig2026.get());
    }

    private static KeysetHandle parsed(byte[] keys) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(keys, InsecureSecretKeyAccess.get(), AeadConfig2026.get());
    }
}
