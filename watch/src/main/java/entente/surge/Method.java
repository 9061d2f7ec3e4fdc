package entente.surge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The methods an indicator's counts can be held against chance by. */
public enum Method {
    /** The reweighted method over the 28 days before: for what is reported any day alike. */
    REWEIGHTED,
    /** The same over the same day of the eight weeks before: for what has a weekly rhythm. */
    WEEKDAY,
    /** EARS C1: seven days next before; quick, and soon used to a rise. */
    C1,
    /** EARS C2: seven days, two apart: a rise that builds up over days stays visible. */
    C2,
    /** EARS C3: as C2, and the two days before count in: several days a little high. */
    C3,
    /** Farrington's, over the weeks up to each day: four years before, by season and trend. */
    FARRINGTON;

    private static final Detector DAYS = ReweightedEars.standard();
    private static final Detector WEEKS = ReweightedEars.sameWeekday(8, 0.001);
    private static final Detector YEARS = Farrington.days();

    /** How it judges. */
    public Detector detector() {
        return switch (this) {
            case REWEIGHTED -> DAYS;
            case WEEKDAY -> WEEKS;
            case C1 -> Ears.C1;
            case C2 -> Ears.C2;
            case C3 -> Ears.C3;
            case FARRINGTON -> YEARS;
        };
    }

    /** Its name as it stands in addresses, options and keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The method of a name. */
    public static Optional<Method> of(String slug) {
        return Arrays.stream(values())
                .filter(method -> method.slug().equals(slug))
                .findFirst();
    }
}
