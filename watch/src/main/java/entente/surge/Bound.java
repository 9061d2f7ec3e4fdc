package entente.surge;

/**
 * What one bin of a series was held against.
 *
 * @param bin the bin's place in the series, from 0
 * @param observed what was counted
 * @param expected the level the baseline gives
 * @param upper the bound above which a count is a surge; NaN where the baseline gives none, and then there is no alarm
 */
public record Bound(int bin, double observed, double expected, double upper) {
    /** Whether the count lies above the bound. */
    public boolean alarm() {
        return observed > upper;
    }
}
