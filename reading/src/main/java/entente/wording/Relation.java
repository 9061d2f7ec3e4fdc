package entente.wording;

/** What a later text does to an earlier commitment that it takes up. */
public enum Relation {
    /** The same undertaking, no material change. */
    RESTATED,
    /** More is undertaken: new scope, deeper, new measures, annual instead of once. */
    EXTENDED,
    /** Less is undertaken, or conditions were added. */
    NARROWED,
    /** The same subject in words a diplomat would notice. */
    REWORDED,
    /** Reported as done or under way as promised, without a new undertaking. */
    FULFILLED
}
