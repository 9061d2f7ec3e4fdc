package entente.redline;

/** What became of a clause from one version of a text to another. */
public enum Fate {
    /** It stands where it stood with the same words; its number may be another. */
    UNCHANGED(true, true),
    /** It stands where it stood with other words. */
    CHANGED(true, true),
    /** Only the later text has it. */
    ADDED(false, true),
    /** Only the earlier text has it. */
    DROPPED(true, false),
    /** It stood here and stands elsewhere in the later text. */
    MOVED_AWAY(true, false),
    /** It stands here and stood elsewhere in the earlier text; its words may have changed too. */
    MOVED_HERE(false, true);

    private final boolean inEarlier;
    private final boolean inLater;

    Fate(boolean inEarlier, boolean inLater) {
        this.inEarlier = inEarlier;
        this.inLater = inLater;
    }

    /** Whether the earlier text had the clause at this place. */
    public boolean inEarlier() {
        return inEarlier;
    }

    /** Whether the later text has it at this place. */
    public boolean inLater() {
        return inLater;
    }
}
