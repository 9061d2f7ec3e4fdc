package entente.triage;

import entente.act.ConsultationAct.Ground;
import entente.alert.Alert;
import entente.alert.Watching;
import entente.desk.Desk;
import entente.portal.Visit;
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

        private Report(Alert alert, ArchivedCopy copy) {
            this.title = alert.first().title().isBlank()
                    ? alert.first().source()
                    : alert.first().title();
            this.words =
                    alert.claims().isEmpty() ? title : alert.claims().getFirst().sentence();
            this.copy = copy;
        }

        /** Its headline. */
        public String title() {
            return title;
        }

        /** What it claims first, or its headline. */
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

    /** The first report of a story in the archive of the visitor's office. */
    public Optional<Report> find(Visit visit, String story) {
        if (visit.who().isEmpty() || !story.matches("[0-9a-f]{16,64}")) {
            return Optional.empty();
        }
        Watching watching = newsdesk.of(visit.who().get().member());
        return watching.archive()
                .storyBeginning(story)
                .flatMap(watching.inbox()::find)
                .map(alert -> new Report(alert, ArchivedCopy.of(watching.archive(), alert.first())));
    }
}
