package entente.triage;

import entente.act.ConsultationAct.Ground;
import entente.alert.Alert;
import entente.alert.Watching;
import entente.desk.Desk;
import entente.intake.KeptClaim;
import entente.portal.Visit;
import java.util.List;
import java.util.Optional;

/** Reports of a visitor's own archive, as what a consultation can stand on. */
public final class Reports {
    private final Newsdesk newsdesk;

    /** Over the archives of this server. */
    public Reports(Newsdesk newsdesk) {
        this.newsdesk = newsdesk;
    }

    /** A report with its archived copy. */
    public static final class Report {
        private final String title;
        private final String words;
        private final ArchivedCopy copy;

        private Report(Alert alert, ArchivedCopy copy, String sentence) {
            this.title = alert.first().headline();
            List<String> sentences =
                    alert.claims().stream().map(KeptClaim::sentence).toList();
            this.words = sentences.contains(sentence) ? sentence : sentences.isEmpty() ? title : sentences.getFirst();
            this.copy = copy;
        }

        /** Its headline. */
        public String title() {
            return title;
        }

        /** The sentence that was chosen; else what it claims first, or its headline. */
        public String words() {
            return words;
        }

        /** What a consultation can stand on, with the hash of the copy. */
        public Ground ground() {
            return copy.ground(words);
        }

        /** Keeps the copy beside the record. */
        public void keep(Desk desk) {
            copy.keep(desk);
        }
    }

    /** A story in the archive of the visitor's office, by a report in the visitor's language or else the first. */
    public Optional<Report> find(Visit visit, String story) {
        return find(visit, story, "");
    }

    /**
     * A story in the archive of the visitor's office.
     *
     * @param sentence the sentence it is cited with, which chooses the report that says it; what no report says chooses
     *     none
     */
    public Optional<Report> find(Visit visit, String story, String sentence) {
        if (visit.who().isEmpty() || !story.matches("[0-9a-f]{16,64}")) {
            return Optional.empty();
        }
        Watching watching = newsdesk.of(visit.who().get().member());
        return watching.archive()
                .storyBeginning(story)
                .flatMap(watching.inbox()::find)
                .map(alert -> AlertSheet.inLanguageOf(visit, alert).citing(sentence))
                .map(alert -> new Report(alert, ArchivedCopy.of(watching.archive(), alert.first()), sentence));
    }
}
