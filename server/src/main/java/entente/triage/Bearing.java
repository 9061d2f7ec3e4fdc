package entente.triage;

import entente.act.ActRef;
import entente.act.Basis;
import entente.actor.ActorRegister;
import entente.alert.Alert;
import entente.article.Analysis;
import entente.article.Language;
import entente.claim.NamedActors;
import entente.commitment.Commitment;
import entente.intake.KeptClaim;
import entente.member.MemberId;
import entente.partnership.Partnership;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A commitment that a story may bear on.
 *
 * @param commitment which
 * @param reason why it may
 */
public record Bearing(Commitment commitment, Reason reason) {
    /** Why a story may bear on a commitment. */
    public enum Reason {
        /** An officer tied the indicator to it. */
        STATED,
        /** A party is said to do what it promises. */
        DEED,
        /** Its words are near those of the claims. */
        WORDS
    }

    private static final NamedActors NAMES = new NamedActors(ActorRegister.shipped());
    private static final int SUGGESTED_MAX = 3;
    private static final double LIKENESS_MIN = 0.22;
    /** One phrase, such as "ballistic missiles", stands in commitments of every kind. */
    private static final int WORDS_MIN = 3;

    /**
     * The words of the commitments in one language.
     *
     * @param of the words of each, and who is named in it
     * @param rarity how rare each word is among them
     * @param lengths the rarity of all words of each
     * @param deeds what each promises
     */
    private record Words(
            Map<ActRef, Set<String>> of,
            Map<String, Double> rarity,
            Map<ActRef, Double> lengths,
            Map<ActRef, Set<String>> deeds) {
        double shared(Commitment commitment, Set<String> said) {
            return weight(rarity, of.getOrDefault(commitment.ref(), Set.of()), said);
        }

        static double weight(Map<String, Double> rarity, Set<String> own, Set<String> said) {
            double weight = 0;
            for (String word : own) {
                weight += said.contains(word) ? rarity.getOrDefault(word, 0.0) : 0;
            }
            return weight;
        }

        double length(Commitment commitment) {
            return lengths.getOrDefault(commitment.ref(), 0.0);
        }
    }

    private record Scored(Bearing bearing, double likeness) {}

    private static final Comparator<Scored> BEST = Comparator.comparing(
                    (Scored each) -> each.bearing().reason())
            .thenComparing(Scored::likeness, Comparator.reverseOrder())
            .thenComparing(each -> each.bearing().commitment().code());

    /** What the commitments of one snapshot say, made ready for looking up. */
    public static final class Index {
        private final Partnership state;
        private final Set<String> parties;
        private final Map<Language, Words> words = new HashMap<>();

        /** Over what a reader may read. */
        public Index(Partnership state) {
            this.state = state;
            this.parties = state.parties().stream().map(MemberId::value).collect(Collectors.toSet());
        }

        /** Whether it still is about what the reader may read. */
        boolean isOf(Partnership other) {
            return state == other;
        }

        /** What a story bears on: what was stated first, then what its words suggest. */
        synchronized List<Bearing> of(Alert alert, Set<String> stated) {
            List<Bearing> all = new ArrayList<>();
            List<Commitment> living =
                    state.register().all().stream().filter(Bearing::lives).toList();
            living.stream()
                    .filter(each -> stated.contains(each.ref().value()))
                    .forEach(each -> all.add(new Bearing(each, Reason.STATED)));
            Map<ActRef, Scored> best = new HashMap<>();
            languages(alert)
                    .flatMap(language -> Stream.of(alert.told(language))
                            .filter(told -> told.first().language() == language))
                    .flatMap(told -> scored(told, living, stated))
                    .forEach(each -> best.merge(each.bearing().commitment().ref(), each, BinaryOperator.minBy(BEST)));
            best.values().stream().sorted(BEST).limit(SUGGESTED_MAX).forEach(each -> all.add(each.bearing()));
            return all;
        }

        /** What the report a line is told by may bear on, by the words of its language. */
        private Stream<Scored> scored(Alert alert, List<Commitment> living, Set<String> stated) {
            Language language = alert.first().language();
            Words known = words.computeIfAbsent(language, each -> words(living, each));
            List<Set<String>> sentences = sentences(alert, language);
            Set<ActRef> promised = Deeds.promised(known.deeds(), Deeds.done(state, alert));
            Set<String> said = sentences.stream().flatMap(Set::stream).collect(Collectors.toSet());
            return living.stream()
                    .filter(each -> !stated.contains(each.ref().value()))
                    .filter(each -> promised.contains(each.ref()) || isNear(known, each, said))
                    // What one sentence is about comes before what the words of several add up to.
                    .map(each -> new Scored(
                            new Bearing(each, promised.contains(each.ref()) ? Reason.DEED : Reason.WORDS),
                            nearest(known, each, sentences)));
        }

        /** Headline and claims: what the text asserts, not all it mentions. */
        private List<Set<String>> sentences(Alert alert, Language language) {
            return Stream.concat(
                            Stream.of(alert.first().title()),
                            alert.claims().stream().map(KeptClaim::sentence).distinct())
                    .map(sentence -> said(language, sentence))
                    .toList();
        }

        /** The words of a text, and who is named in it by whatever name; the parties stand in every commitment. */
        private Set<String> said(Language language, String text) {
            Set<String> said = new HashSet<>(Analysis.words(language, text));
            NAMES.in(language, text).stream()
                    .filter(actor -> !parties.contains(actor))
                    .forEach(actor -> said.add("@" + actor));
            return said;
        }

        private Words words(List<Commitment> living, Language language) {
            Map<ActRef, Set<String>> of = new HashMap<>();
            Map<String, Double> having = new HashMap<>();
            Map<ActRef, Set<String>> deeds = new HashMap<>();
            for (Commitment commitment : living) {
                Set<String> own = new HashSet<>();
                Set<String> promises = new HashSet<>();
                for (String text : texts(state, commitment, language)) {
                    own.addAll(said(language, text));
                    promises.addAll(Deeds.in(language, text));
                }
                deeds.put(commitment.ref(), promises);
                own.forEach(word -> having.merge(word, 1.0, Double::sum));
                of.put(commitment.ref(), own);
            }
            having.replaceAll((_, times) -> Math.log((1 + living.size()) / times));
            Map<ActRef, Double> lengths = new HashMap<>();
            of.forEach((ref, own) -> lengths.put(ref, Words.weight(having, own, own)));
            return new Words(of, having, lengths, deeds);
        }
    }

    /** The languages it is told in; the first report's comes first. */
    private static Stream<Language> languages(Alert alert) {
        return Stream.concat(
                        Stream.of(alert.first().language()),
                        alert.reports().stream().map(report -> report.article().language()))
                .distinct();
    }

    /** What was met still takes evidence, above all of how it was met; what was given up or replaced does not. */
    private static boolean lives(Commitment commitment) {
        return commitment.current()
                && switch (commitment.standing().status()) {
                    case ACTIVE, LAPSED, MET -> true;
                    case SUPERSEDED, SUNSET -> false;
                };
    }

    /** Summary and passages in a language. */
    private static List<String> texts(Partnership state, Commitment commitment, Language language) {
        List<String> texts = new ArrayList<>();
        String summary = commitment.terms().summary().in().get(language.code());
        if (summary != null) {
            texts.add(summary);
        }
        boolean same = state.statements()
                .find(commitment.statement())
                .filter(statement -> statement.entered().language().equals(language.code()))
                .isPresent();
        if (same && commitment.basis() instanceof Basis.Quoted quoted) {
            quoted.passages().forEach(passage -> texts.add(passage.quote()));
        }
        return texts;
    }

    /** Whether enough of a commitment's words, each weighed by how rare it is, were said. */
    private static boolean isNear(Words known, Commitment commitment, Set<String> said) {
        double length = known.length(commitment);
        return length > 0
                && known.shared(commitment, said) >= LIKENESS_MIN * length
                && known.of().getOrDefault(commitment.ref(), Set.of()).stream()
                                .filter(said::contains)
                                .count()
                        >= WORDS_MIN;
    }

    /** How much of a commitment the nearest sentence says; the root is fair to commitments of many words. */
    private static double nearest(Words known, Commitment commitment, List<Set<String>> sentences) {
        double length = known.length(commitment);
        double most = sentences.stream()
                .mapToDouble(sentence -> known.shared(commitment, sentence))
                .max()
                .orElse(0);
        return length == 0 ? 0 : most / Math.sqrt(length);
    }
}
