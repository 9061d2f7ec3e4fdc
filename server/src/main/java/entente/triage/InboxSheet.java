package entente.triage;

import entente.alert.Alert;
import entente.partnership.Refusal;
import entente.portal.Visit;
import entente.surge.Cadence;
import java.util.List;
import java.util.Optional;

/**
 * What the inbox shows.
 *
 * @param lines the lines of this page, whole
 * @param waiting how many lines wait for a verdict
 * @param heldBack stories that the thresholds hold back, in short
 * @param judged lines with a verdict, in short, the last first
 * @param silences indicators whose stories have stopped coming
 * @param documents how many documents the archive holds
 * @param days how many days back it looks
 * @param mayJudge whether the visitor may give a verdict
 */
public record InboxSheet(
        List<AlertSheet> lines,
        int waiting,
        List<AlertSheet> heldBack,
        List<AlertSheet> judged,
        List<Silent> silences,
        long documents,
        int days,
        boolean mayJudge) {
    /** Copies the lists. */
    public InboxSheet {
        lines = List.copyOf(lines);
        heldBack = List.copyOf(heldBack);
        judged = List.copyOf(judged);
        silences = List.copyOf(silences);
    }

    /**
     * An indicator that has fallen silent.
     *
     * @param id its id
     * @param title what it is called
     * @param silence since when
     */
    public record Silent(String id, String title, Cadence.Silence silence) {}

    /**
     * One line by itself.
     *
     * @param line the line
     * @param refusal why what was asked was not recorded, if so
     * @param commitments every open commitment, to choose one that was not suggested
     * @param factors every open question, those first whose indicators it met
     * @param sentence the place of the sentence that was chosen for a reading among those that claim something, or -1
     */
    public record Single(
            AlertSheet line, Optional<Refusal> refusal, List<Choice> commitments, List<Choice> factors, int sentence) {
        /** Copies the lists. */
        public Single {
            commitments = List.copyOf(commitments);
            factors = List.copyOf(factors);
        }

        /** The whole alert. */
        public Alert alert() {
            return line.alert();
        }

        /** Who looks. */
        public Visit visit() {
            return line.visit();
        }
    }

    /** A commitment or an open question to choose. */
    public record Choice(String ref, String label) {}
}
