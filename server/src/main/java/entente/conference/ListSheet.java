package entente.conference;

import entente.member.MemberId;
import entente.negotiation.ClauseState;
import entente.negotiation.Instrument;
import entente.negotiation.Table;
import entente.partnership.Holding;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Office;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.rendition.Import;
import entente.rendition.Notice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All instruments that a visitor may read.
 *
 * @param naming how things are called
 * @param state what the visitor may read
 * @param holding how far each log is held
 * @param acting the post the visitor acts in, if any
 * @param refusal why what was asked was not recorded, if so
 * @param typed what was typed, to be shown again
 * @param refused why the files sent are no text, if so
 * @param notices what would not be taken over from the files as it stands
 */
public record ListSheet(
        Naming naming,
        Partnership state,
        Holding holding,
        Optional<Office.Acting> acting,
        Optional<Refusal> refusal,
        Map<String, String> typed,
        Optional<Import.Refused> refused,
        List<Notice> notices) {
    /** Copies what was typed in. */
    public ListSheet {
        typed = Map.copyOf(typed);
        notices = List.copyOf(notices);
    }

    /** Where an instrument is on its way. */
    public enum Stage {
        NEGOTIATION,
        SIGNATURE,
        ADOPTED,
        PUBLISHED,
        CLOSED
    }

    static ListSheet of(
            Visit visit, Office office, Optional<Refusal> refusal, Map<String, String> typed, Imports imports) {
        Partnership state = office.state(visit);
        return new ListSheet(
                new Naming(visit, state),
                state,
                office.desk().holding(),
                office.acting(visit, state),
                refusal,
                typed,
                imports.refused(),
                imports.notices());
    }

    /** The instruments, the latest first. */
    public List<Instrument> instruments() {
        return state.instruments().all().reversed();
    }

    /** Where an instrument is on its way. */
    public Stage stage(Instrument of) {
        return stage(of, state, holding);
    }

    static Stage stage(Instrument of, Partnership state, Holding holding) {
        for (var text : of.finalisations()) {
            // Who may not read the signatures goes by what the chair published: its server asked for all of them.
            boolean unseen = text.signatures().isEmpty() && text.published() != null;
            if (unseen || state.adopted(text.ref(), holding::effective)) {
                return text.published() == null ? Stage.ADOPTED : Stage.PUBLISHED;
            }
        }
        if (of.closed() != null) {
            return Stage.CLOSED;
        }
        return of.frozen().isPresent() ? Stage.SIGNATURE : Stage.NEGOTIATION;
    }

    /** How many clauses are agreed or locked, and how many there are. */
    public String progress(Instrument of) {
        var counts = Table.of(of).counts();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long agreed = counts.getOrDefault(ClauseState.AGREED, 0L) + counts.getOrDefault(ClauseState.LOCKED, 0L);
        return agreed + " / " + all;
    }

    /** Whether the visitor's post may open one. */
    public boolean mayOpen() {
        return acting.filter(Office.Acting::keepsRegister).isPresent();
    }

    /** Who can keep a text: the party that opens it. */
    public List<MemberId> chairs() {
        return acting.map(as -> List.of(as.member())).orElse(List.of());
    }

    /** The languages of the partnership. */
    public List<String> languages() {
        return state.founded().map(founded -> founded.languages()).orElse(List.of());
    }

    /** What was typed in a field, or nothing. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
