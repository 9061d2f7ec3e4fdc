package entente.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** Reads what stands behind the question mark. Names that are not known were refused before. */
final class Parameters {
    static final String Q = "q";
    static final String MEMBER = "member";
    static final String AREA = "area";
    static final String FORCE = "force";
    static final String KIND = "kind";
    static final String STATUS = "status";
    static final String VERB = "verb";
    static final String STATEMENT = "statement";
    static final String REPLACED = "replaced";
    static final String SORT = "sort";
    static final String PAGE = "page";
    static final String LIMIT = "limit";
    static final String LANGUAGE = "language";
    static final String BOM = "bom";
    static final String ON = "on";
    static final String YEAR = "year";

    private Parameters() {}

    /** True or false; false if not said. */
    static Checked<Boolean> flag(Map<String, String> asked, String name) {
        return switch (asked.getOrDefault(name, "false")) {
            case "true" -> Checked.good(true);
            case "false" -> Checked.good(false);
            default -> Checked.bad(ProblemKind.BAD_PARAMETER.at(name, "It is true or false."));
        };
    }

    /** A day between the years 1900 and 2199. */
    static Checked<LocalDate> day(Map<String, String> asked, String name, LocalDate otherwise) {
        String text = asked.get(name);
        if (text == null) {
            return Checked.good(otherwise);
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return Checked.good(day);
            }
        } catch (DateTimeException e) {
            return Checked.bad(ProblemKind.BAD_PARAMETER.at(name, "It is a day such as 2026-02-15."));
        }
        return Checked.bad(ProblemKind.BAD_PARAMETER.at(name, "It is a day of the years 1900 to 2199."));
    }
}
