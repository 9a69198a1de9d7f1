package io.chancery.control.rollouts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/// One planned wave.
///
/// @param share of all firms of the rollout, in per cent, that are through when the wave is
/// @param errorBudget how many of its firms may fail before the rollout pauses
public record WavePlan(int share, int errorBudget) implements Serializable {

    /// One firm in a hundred first, then ten, a third, and the rest; nobody may fail at first.
    public static final List<WavePlan> USUAL =
            List.of(new WavePlan(1, 0), new WavePlan(10, 0), new WavePlan(30, 1), new WavePlan(100, 2));

    private static final int HUNDRED = 100;

    public WavePlan {
        if (share < 1 || share > HUNDRED || errorBudget < 0) {
            throw new IllegalArgumentException(
                    "A wave has a share of 1 to 100 per cent and an error budget from 0, were %d and %d"
                            .formatted(share, errorBudget));
        }
    }

    /// How many firms each wave has, of so many in all: at least one in the first, and everybody in the last.
    public static List<Integer> sizes(List<WavePlan> waves, int firms) {
        var sizes = new ArrayList<Integer>();
        int before = 0;
        for (var wave : waves) {
            int through = Math.min(firms, (firms * wave.share() + HUNDRED - 1) / HUNDRED);
            sizes.add(Math.max(0, through - before));
            before = Math.max(before, through);
        }
        return sizes;
    }
}
