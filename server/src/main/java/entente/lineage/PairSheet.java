package entente.lineage;

import entente.instrument.Statement;
import entente.text.Localized;
import entente.wording.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What a later statement took from an earlier one.
 *
 * @param earlier the earlier statement
 * @param later the later statement
 * @param pending whether the texts are still being compared
 * @param refusal why they are not compared, if so
 * @param taken commitments taken up, in the order of the earlier text
 * @param language other sentences carried over: positions and agreed language
 * @param dropped commitments that are not taken up
 * @param fresh commitments of the later statement that take up nothing
 * @param others other pairs that can be looked at
 * @param proposals links between commitments that the taken sentences suggest
 * @param mayLink whether the visitor may record them
 * @param done how many links were just recorded and how many refused; empty if none were asked for
 */
public record PairSheet(
        Statement earlier,
        Statement later,
        boolean pending,
        Optional<Refusal> refusal,
        List<Taken> taken,
        List<Taken> language,
        List<Sentence> dropped,
        List<Sentence> fresh,
        List<Pair> others,
        List<Proposal> proposals,
        boolean mayLink,
        List<String> done) {
    /** How many commitments of the earlier statement are taken up, each once however many sentences do so. */
    public long takenUp() {
        return taken.stream()
                .map(one -> one.link().earlier().start())
                .distinct()
                .count();
    }

    /** A sentence and where it begins. */
    public record Sentence(int start, String words) {}

    /** Two statements. */
    public record Pair(Statement earlier, Statement later) {
        /** The page about them. */
        public String address() {
            return Lineages.address(earlier, later);
        }
    }

    /** A title in a language of the interface. */
    public static String words(Localized words, String tag) {
        return words.get(tag);
    }
}
