package entente.conference;

import entente.draft.Draft;
import entente.member.MemberId;
import entente.negotiation.Instrument;
import entente.negotiation.Version;
import entente.partnership.Partnership;
import entente.store.PrivateNotes.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The texts that can be compared: every version, what the instrument began from, and the delegation's own words.
 *
 * @param state what the visitor may read
 * @param of the instrument; it has a text
 * @param preferred the page's language
 * @param own what the visitor's delegation noted, if it is at the table
 */
record Sides(Partnership state, Instrument of, String preferred, Optional<Own> own) {
    /** A delegation, and what it noted, by clause. */
    record Own(MemberId member, SortedMap<String, Note> notes) {}

    /** The text of the earlier instrument that this one began from. */
    static final String EARLIER = "earlier";

    /** The text with the words the delegation would like. */
    static final String OURS = "ours";

    /** Every name a text goes by: numbers of versions, and what else can be compared. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        if (earlier().isPresent()) {
            names.add(EARLIER);
        }
        of.versions().forEach(version -> names.add(String.valueOf(version.number())));
        if (own.filter(ours -> ours.notes().values().stream()
                        .anyMatch(note -> !note.wording().isEmpty()))
                .isPresent()) {
            names.add(OURS);
        }
        return List.copyOf(names);
    }

    /** The text of that name; the present one for the empty name. What is not there is answered as not found. */
    Draft draft(String name) {
        return switch (name) {
            case EARLIER -> earlier().orElseThrow(Sides::unknown);
            case OURS ->
                DelegationSheet.wanted(
                        head().draft(), own.orElseThrow(Sides::unknown).notes());
            default -> version(name).draft();
        };
    }

    /** The number of the version of that name; of the present one for what is no version. */
    int number(String name) {
        return name.equals(EARLIER) || name.equals(OURS)
                ? head().number()
                : version(name).number();
    }

    /** The version before the present one; what the instrument began from, if there is none. */
    String before(String name) {
        int number = number(name);
        if (name.equals(OURS)) {
            return String.valueOf(number);
        }
        return number > 1 ? String.valueOf(number - 1) : names().getFirst();
    }

    /** The present text with what is proposed in brackets. */
    Draft bracketed() {
        return RollingText.of(of);
    }

    /** A language the text has: the one asked for, else the page's, else any. */
    String language(String asked, Draft draft) {
        if (draft.languages().contains(asked)) {
            return asked;
        }
        return draft.languages().contains(preferred)
                ? preferred
                : draft.languages().iterator().next();
    }

    private Version head() {
        return of.head().orElseThrow(Sides::unknown);
    }

    private Version version(String name) {
        return name.isEmpty()
                ? head()
                : of.versions().stream()
                        .filter(version -> String.valueOf(version.number()).equals(name))
                        .findFirst()
                        .orElseThrow(Sides::unknown);
    }

    private Optional<Draft> earlier() {
        return Optional.ofNullable(of.opened().earlier())
                .flatMap(ref -> state.instruments().find(ref))
                .flatMap(Instrument::head)
                .map(Version::draft);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
