package io.chancery.infra.web.sessions;

import io.chancery.infra.tenancy.TenantId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import org.jspecify.annotations.Nullable;

/// A session as it travels: its attributes as the [SessionCodec] writes them, and what must hold before they are read.
///
/// @param build only the build that wrote the attributes may read them
/// @param tenant the firm at whose host the session was made; null in the operators' console
/// @param expiresAt when its person will have been idle for too long
record SessionCopy(String build, @Nullable TenantId tenant, Instant expiresAt, byte[] attributes) {

    /// Well above the largest session that is allowed; what unpacks to more is not ours.
    static final int ATTRIBUTE_BYTES_MAX = 16 * 1024 * 1024;

    /// Plain Java, which needs neither native code nor `Unsafe`. It packs a session several times faster than the JDK's
    /// fastest deflate and leaves it about a third longer.
    private static final LZ4Factory LZ4 = LZ4Factory.safeInstance();

    Duration life(Instant now) {
        return Duration.between(now, expiresAt);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream(attributes.length / 2 + 100);
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(build);
            out.writeUTF(tenant == null ? "" : tenant.toString());
            out.writeLong(expiresAt.toEpochMilli());
            out.writeInt(attributes.length);
            out.write(LZ4.fastCompressor().compress(attributes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static SessionCopy of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var build = in.readUTF();
            var tenant = in.readUTF();
            var expiresAt = Instant.ofEpochMilli(in.readLong());
            var attributes = unpacked(in.readInt(), in.readAllBytes());
            return new SessionCopy(build, tenant.isEmpty() ? null : TenantId.of(tenant), expiresAt, attributes);
        } catch (IOException | LZ4Exception e) {
            throw new CannotBeRead("not a copy", e);
        }
    }

    private static byte[] unpacked(int length, byte[] packed) throws IOException {
        if (length < 0 || length > ATTRIBUTE_BYTES_MAX) {
            throw new IOException("%d bytes of attributes".formatted(length));
        }
        var attributes = LZ4.safeDecompressor().decompress(packed, length);
        if (attributes.length != length) {
            throw new IOException("%d bytes of attributes instead of %d".formatted(attributes.length, length));
        }
        return attributes;
    }
}
