package io.chancery.infra.exports;

import io.chancery.infra.crypto.KeyWrapping;
import io.chancery.infra.crypto.StreamSealing;
import io.chancery.infra.crypto.Unclosed;
import io.chancery.infra.crypto.WrappedKey;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.UUID;

/// Exports at the second place, sealed (DD036). Each firm has a key there, wrapped by the master key; each export has a
/// key of its own in its head, sealed by the firm's. Whoever has the second place and the master key opens everything,
/// with nothing of the installation left; without the firm's key nobody opens anything.
public final class SealedExports {

    private static final String KEY = "key";
    private static final byte[] MARK = {'C', 'H', 'X', '1'};
    private static final int HEAD_MAX = 4096;

    private final ExportPlace place;
    private final KeyWrapping keys;

    SealedExports(ExportPlace place, KeyWrapping keys) {
        this.place = place;
        this.keys = keys;
    }

    public ExportPlace place() {
        return place;
    }

    /// Writes an export. It is there whole once this returns, and not at all when it throws.
    public void put(UUID firm, UUID export, ExportPlace.Filling filling) throws IOException {
        var firmKey = firmKey(firm);
        var key = StreamSealing.newKey();
        place.put(firm, name(export), out -> {
            var head = new ByteArrayOutputStream();
            try (var sealed = StreamSealing.seal(firmKey, head, about(firm, export, "key"))) {
                sealed.write(key);
            }
            var data = new DataOutputStream(out);
            data.write(MARK);
            data.writeInt(head.size());
            data.write(head.toByteArray());
            data.flush();
            try (var sealed = StreamSealing.seal(key, new Unclosed(out), about(firm, export, "content"))) {
                filling.write(sealed);
            }
        });
    }

    /// What the export holds. Reading ends in an exception where it is not what was written.
    public InputStream open(UUID firm, UUID export) throws IOException {
        var in = place.open(firm, name(export));
        try {
            var data = new DataInputStream(in);
            var mark = data.readNBytes(MARK.length);
            if (!Arrays.equals(mark, MARK)) {
                throw new IOException("Export %s of firm %s is none".formatted(export, firm));
            }
            int size = data.readInt();
            if (size < 0 || size > HEAD_MAX) {
                throw new IOException("The head of export %s has %d bytes".formatted(export, size));
            }
            var head = data.readNBytes(size);
            byte[] key;
            try (var sealed = StreamSealing.open(
                    existingKey(firm), new java.io.ByteArrayInputStream(head), about(firm, export, "key"))) {
                key = sealed.readAllBytes();
            }
            return StreamSealing.open(key, in, about(firm, export, "content"));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /// Nobody opens the firm's exports any more, nor any copy of them that lies elsewhere.
    public void destroyKey(UUID firm) throws IOException {
        place.delete(firm, KEY);
    }

    public void delete(UUID firm, UUID export) throws IOException {
        place.delete(firm, name(export));
    }

    public static String name(UUID export) {
        return export + ".export";
    }

    private byte[] firmKey(UUID firm) throws IOException {
        try {
            return existingKey(firm);
        } catch (NoSuchFileException none) {
            var key = StreamSealing.newKey();
            keep(firm, key);
            return key;
        }
    }

    private byte[] existingKey(UUID firm) throws IOException {
        WrappedKey wrapped;
        try (var data = new DataInputStream(place.open(firm, KEY))) {
            var master = data.readUTF();
            wrapped = new WrappedKey(data.readAllBytes(), master);
        }
        var key = keys.unwrap(wrapped, aboutKey(firm));
        if (keys.isOfAnother(wrapped)) {
            keep(firm, key);
        }
        return key;
    }

    private void keep(UUID firm, byte[] key) throws IOException {
        var wrapped = keys.wrap(key, aboutKey(firm));
        place.put(firm, KEY, out -> {
            var data = new DataOutputStream(out);
            data.writeUTF(wrapped.master());
            data.write(wrapped.wrapped());
            data.flush();
        });
    }

    private static String aboutKey(UUID firm) {
        return firm + "\nexports";
    }

    private static String about(UUID firm, UUID export, String what) {
        return firm + "\n" + export + "\n" + what;
    }
}
