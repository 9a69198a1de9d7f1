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
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// A session as it travels: its attributes as the [SessionCodec] writes them, and what must hold before they are read.
///
/// @param build only the build that wrote the attributes may read them
/// @param tenant the firm at whose host the session was made; null in the operators' console
/// @param expiresAt when its person will have been idle for too long
record SessionCopy(String build, @Nullable TenantId tenant, Instant expiresAt, byte[] attributes) {

    /// Well above the largest session that is allowed; what unpacks to more is not ours.
    static final int ATTRIBUTE_BYTES_MAX = 16 * 1024 * 1024;

    Duration life(Instant now) {
        return Duration.between(now, expiresAt);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream(attributes.length / 2 + 100);
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(build);
            out.writeUTF(tenant == null ? "" : tenant.toString());
            out.writeLong(expiresAt.toEpochMilli());
            var packed = new DeflaterOutputStream(out, deflater, 16 * 1024);
            packed.write(attributes);
            packed.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static SessionCopy of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var build = in.readUTF();
            var tenant = in.readUTF();
            var expiresAt = Instant.ofEpochMilli(in.readLong());
            var attributes = new InflaterInputStream(in).readNBytes(ATTRIBUTE_BYTES_MAX);
            return new SessionCopy(build, tenant.isEmpty() ? null : TenantId.of(tenant), expiresAt, attributes);
        } catch (IOException e) {
            throw new CannotBeRead("not a copy", e);
        }
    }
}
