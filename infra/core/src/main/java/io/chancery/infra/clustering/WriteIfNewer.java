package io.chancery.infra.clustering;

import com.hazelcast.map.EntryProcessor;
import com.hazelcast.map.ExtendedMapEntry;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Writes an entry where it lives, unless a newer one stands there; one round trip, as a plain `set` takes.
///
/// Gives whether it was written.
final class WriteIfNewer implements EntryProcessor<String, byte[], Boolean>, IdentifiedDataSerializable {

    private static final long serialVersionUID = 1;

    private byte @Nullable [] bytes;
    private long liveSeconds;

    WriteIfNewer() {}

    WriteIfNewer(byte[] bytes, long liveSeconds) {
        this.bytes = bytes;
        this.liveSeconds = liveSeconds;
    }

    @Override
    public Boolean process(Map.Entry<String, byte[]> entry) {
        var mine = Objects.requireNonNull(bytes);
        var standing = entry.getValue();
        if (standing != null && !Versioned.isNewer(mine, standing)) {
            return false;
        }
        ((ExtendedMapEntry<String, byte[]>) entry).setValue(mine, liveSeconds, TimeUnit.SECONDS);
        return true;
    }

    @Override
    public int getFactoryId() {
        return ClusterTypes.FACTORY;
    }

    @Override
    public int getClassId() {
        return ClusterTypes.WRITE_IF_NEWER;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        out.writeLong(liveSeconds);
        out.writeByteArray(bytes);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        liveSeconds = in.readLong();
        bytes = in.readByteArray();
    }
}
