package entente.reading;

/** How strongly the words bind, after the labelling guide for joint statements. */
public enum Force {
    /** Will, commit, agree, pledge, resolve, decide, shall, announce, establish, launch, be determined to. */
    FIRM,
    /** Intend, plan, aim, seek, work to, strive, endeavour, or an undertaking told as under way. */
    INTENT,
    /** Will continue to, remain committed to, reaffirm something already undertaken. */
    CONTINUING
}
