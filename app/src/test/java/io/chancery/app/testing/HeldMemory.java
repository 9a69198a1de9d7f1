package io.chancery.app.testing;

/// What is still held once everything that can go is gone.
public final class HeldMemory {

    private static final int COLLECTIONS = 4;

    private HeldMemory() {}

    public static long bytes() {
        var runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int n = 0; n < COLLECTIONS; n++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
