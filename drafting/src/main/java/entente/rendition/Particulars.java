package entente.rendition;

import entente.draft.LanguagePolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is said of an instrument beside its text.
 *
 * @param code what officers call it, 1 to 40 letters, digits and hyphens ({@code LIMA-2024})
 * @param kind what kind of text it is, as a word ({@code joint-statement})
 * @param status what kind of document this version is ({@code rolling-text}, {@code adopted})
 * @param version counted from 1
 * @param date of this version
 * @param members who is bound, by their codes
 * @param languages how the languages stand to each other
 */
public record Particulars(
        String code,
        String kind,
        String status,
        int version,
        LocalDate date,
        List<String> members,
        LanguagePolicy languages) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern MEMBER = Pattern.compile("[A-Z]{2}|[a-z][a-z0-9-]{1,31}");

    /** @throws IllegalArgumentException if something has another form */
    public Particulars {
        members = List.copyOf(members);
        boolean formed = CODE.matcher(code).matches()
                && WORD.matcher(kind).matches()
                && WORD.matcher(status).matches()
                && members.stream().allMatch(member -> MEMBER.matcher(member).matches());
        if (!formed || version < 1) {
            throw new IllegalArgumentException("not the particulars of an instrument: " + code + ", " + kind);
        }
    }
}
