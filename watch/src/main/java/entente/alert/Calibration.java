package entente.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the verdicts on an indicator's alerts have made of its threshold. The threshold is how many independent sources
 * a story needs to stand in the inbox; below it, it is held back, and can still be seen. Only these rules move it, one
 * step at a time, and each step names the verdicts that made it:
 *
 * <ul>
 *   <li>four of the last five stories told by just as many sources as asked for were wrong: one more is asked for;
 *   <li>a story that was held back was relevant: as many as it had are asked for;
 *   <li>above what the analyst set, four of the last five such stories were right: one less is asked for.
 * </ul>
 *
 * @param start what the analyst set
 * @param least what is asked for now
 * @param right how many verdicts that stand said relevant or known
 * @param wrong how many said wrong
 * @param moves every step, the oldest first
 */
public record Calibration(int start, int least, int right, int wrong, List<Move> moves) {
    /** No more than this many sources are ever asked for. */
    public static final int LEAST_MAX = 5;

    private static final int WINDOW = 5;
    private static final int MANY = 4;
    private static final double Z = 1.959963984540054;

    /** Copies the list. */
    public Calibration {
        moves = List.copyOf(moves);
    }

    /**
     * A step.
     *
     * @param from what was asked for before
     * @param to what is asked for after
     * @param because the verdicts that made it, the oldest first
     */
    public record Move(int from, int to, List<Judgement> because) {
        /** Copies the list. */
        public Move {
            because = List.copyOf(because);
        }
    }

    /**
     * An interval of shares.
     *
     * @param low its lower end, 0 to 1
     * @param high its upper end, 0 to 1
     */
    public record Interval(double low, double high) {}

    /**
     * Follows the verdicts of one indicator.
     *
     * @param start what the analyst set, from 1
     * @param judgements the verdicts that stand, in the order they were given
     */
    public static Calibration of(int start, List<Judgement> judgements) {
        int least = start;
        int right = 0;
        int wrong = 0;
        List<Move> moves = new ArrayList<>();
        List<Judgement> window = new ArrayList<>();
        for (Judgement judgement : judgements) {
            if (judgement.verdict() == Verdict.DUPLICATE || judgement.verdict() == Verdict.REOPENED) {
                continue;
            }
            boolean good = isRight(judgement);
            right += good ? 1 : 0;
            wrong += good ? 0 : 1;
            int next = least;
            List<Judgement> because = List.of(judgement);
            if (judgement.verdict() == Verdict.RELEVANT && judgement.independent() < least) {
                next = Math.max(1, judgement.independent());
            } else if (judgement.independent() == least) {
                window.add(judgement);
                because = window.subList(Math.max(0, window.size() - WINDOW), window.size());
                next = step(start, least, because);
            }
            if (next != least) {
                moves.add(new Move(least, next, because));
                least = next;
                window.clear();
            }
        }
        return new Calibration(start, least, right, wrong, moves);
    }

    private static int step(int start, int least, List<Judgement> last) {
        if (last.size() < WINDOW) {
            return least;
        }
        long good = last.stream().filter(Calibration::isRight).count();
        if (WINDOW - good >= MANY) {
            return Math.min(LEAST_MAX, least + 1);
        }
        return good >= MANY && least > start ? least - 1 : least;
    }

    private static boolean isRight(Judgement judgement) {
        return judgement.verdict() == Verdict.RELEVANT || judgement.verdict() == Verdict.KNOWN;
    }

    /** How many verdicts count. */
    public int judged() {
        return right + wrong;
    }

    /** Wilson's 95 % interval for the share of alerts that are right; from 0 to 1 before any verdict. */
    public Interval precision() {
        int n = judged();
        if (n == 0) {
            return new Interval(0, 1);
        }
        double share = (double) right / n;
        double middle = share + Z * Z / (2 * n);
        double spread = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
        double all = 1 + Z * Z / n;
        return new Interval(Math.max(0, (middle - spread) / all), Math.min(1, (middle + spread) / all));
    }

    /** The verdicts that made any step, the oldest first. */
    public Stream<Judgement> deciding() {
        return moves.stream().flatMap(move -> move.because().stream());
    }
}
