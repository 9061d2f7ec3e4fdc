package entente.document;

/** Counts what a container unpacks to while it is unpacked, and stops at a bomb. */
final class Unpacking {
    private static final int RATIO_MAX = 120;
    private static final int RATIO_FROM_BYTES = 4 * 1024 * 1024;

    private final int packedBytes;
    private final Limits limits;
    private long inflated;
    private long kept;

    Unpacking(int packedBytes, Limits limits) {
        this.packedBytes = packedBytes;
        this.limits = limits;
    }

    /**
     * Counts bytes in.
     *
     * @param read how many, or -1 at the end
     * @param keep whether they are held in memory
     */
    void count(int read, boolean keep) throws Stopped {
        inflated += read;
        kept += keep ? read : 0;
        boolean steep = inflated > RATIO_FROM_BYTES && inflated > (long) RATIO_MAX * packedBytes;
        if (steep || inflated > limits.inflatedMax() || kept > limits.keptMax()) {
            throw new Stopped(
                    Refusal.ARCHIVE_BOMB,
                    "the archive of %,d bytes unpacks to more than %,d bytes".formatted(packedBytes, inflated - 1));
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped(Refusal.TOO_SLOW, "reading was called off");
        }
    }
}
