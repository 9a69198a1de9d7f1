package io.chancery.infra.clustering;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.spi.merge.MergingValue;
import com.hazelcast.spi.merge.SplitBrainMergePolicy;
import org.jspecify.annotations.Nullable;

/// When two halves of a cluster meet again, the entry with the higher version stays. (Protection by quorum would refuse
/// the survivor of two nodes, and nothing that matters is kept here.)
public final class KeepHigherVersion implements SplitBrainMergePolicy<byte[], MergingValue<byte[]>, Object> {

    @Override
    public @Nullable Object merge(MergingValue<byte[]> merging, @Nullable MergingValue<byte[]> existing) {
        var one = merging.getValue();
        var other = existing == null ? null : existing.getValue();
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Versioned.isNewer(one, other) ? one : other;
    }

    /// A policy has no state.
    @Override
    public void writeData(ObjectDataOutput out) {}

    @Override
    public void readData(ObjectDataInput in) {}
}
