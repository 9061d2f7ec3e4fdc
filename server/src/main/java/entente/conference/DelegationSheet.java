package entente.conference;

import entente.draft.Clause;
import entente.draft.Draft;
import entente.draft.Edit;
import entente.negotiation.Version;
import entente.redline.Redline;
import entente.redline.Row;
import entente.store.PrivateNotes.Note;
import entente.store.PrivateNotes.Subject;
import entente.text.Localized;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a delegation keeps for itself about a text.
 *
 * @param sheet the text
 * @param notes the delegation's own, by clause
 * @param redlines from the text as it stands to the words the delegation would like, by language
 */
public record DelegationSheet(InstrumentSheet sheet, SortedMap<String, Note> notes, Map<String, Redline> redlines) {
    /** Copies what is given in. */
    public DelegationSheet {
        notes = new TreeMap<>(notes);
        redlines = Map.copyOf(redlines);
    }

    DelegationSheet(InstrumentSheet sheet, SortedMap<String, Note> notes) {
        this(sheet, notes, redlines(sheet, notes));
    }

    private static Map<String, Redline> redlines(InstrumentSheet sheet, SortedMap<String, Note> notes) {
        Map<String, Redline> redlines = new HashMap<>();
        Optional<Draft> head = sheet.head().map(Version::draft);
        if (head.isPresent()) {
            Draft wanted = wanted(head.get(), notes);
            for (String language : sheet.languages()) {
                if (notes.values().stream().anyMatch(note -> note.wording().containsKey(language))) {
                    redlines.put(language, Redline.between(head.get(), wanted, language));
                }
            }
        }
        return redlines;
    }

    /** The text with the words the delegation would like. */
    static Draft wanted(Draft draft, SortedMap<String, Note> notes) {
        Draft wanted = draft;
        for (Note note : notes.values()) {
            Optional<Clause> clause = draft.find(note.subject().clause());
            if (clause.isPresent() && !note.wording().isEmpty()) {
                TreeMap<String, String> words = new TreeMap<>(note.wording());
                Localized text = clause.get().text();
                if (text != null) {
                    text.in().forEach(words::putIfAbsent);
                }
                Edit edit = wanted.with(clause.get().withWords(clause.get().heading(), new Localized(words)));
                wanted = edit instanceof Edit.Made made ? made.draft() : wanted;
            }
        }
        return wanted;
    }

    /** What the delegation noted about a clause; the empty string stands for the whole text. */
    public Note note(String clause) {
        return notes.getOrDefault(clause, Note.none(new Subject(sheet.of().ref().value(), clause)));
    }

    /** A clause from its words as they stand to those the delegation would like. */
    public Optional<Row> row(String clause, String language) {
        return note(clause).wording().containsKey(language) && redlines.containsKey(language)
                ? redlines.get(language).rows().stream()
                        .filter(row -> row.id().equals(clause))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether the page is shown again because what was typed about a clause was not kept. */
    public boolean again(String clause) {
        return sheet.refusal().isPresent() && sheet.value("clause").equals(clause);
    }

    /** What stands in a field: what was typed, if it is shown again, else what is kept. */
    public String shown(String clause, String field, String kept) {
        return again(clause) ? sheet.value(field) : kept;
    }

    /** Where a clause's notes begin on the page. */
    public static String anchor(String clause) {
        return clause.isEmpty() ? "whole" : clause;
    }
}
