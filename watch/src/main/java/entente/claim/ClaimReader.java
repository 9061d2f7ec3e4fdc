package entente.claim;

import entente.actor.Actor;
import entente.actor.ActorRegister;
import entente.article.Article;
import entente.article.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the claims of an article: sentence by sentence, a trigger of a kind of event with its theme nearby, then who,
 * whom, where and when around it, who says so, and how firmly. What the words do not show is left empty, not guessed.
 */
public final class ClaimReader {
    private static final int CHARACTERS_MAX = 200_000;
    private static final int SENTENCE_MAX = 1_500;
    private static final int THEME_AFTER = 90;
    private static final int THEME_BEFORE = 60;
    private static final int THEME_ASIAN = 60;

    private final List<EventType> types;
    private final Map<Language, Mention.Finder> finders = new EnumMap<>(Language.class);
    private final Pattern parts;

    /** A trigger with its theme. */
    record Hit(EventType type, int start, int end, int themeStart, int themeEnd) {}

    /**
     * Reads with a taxonomy and a register.
     *
     * @param types the kinds of events looked for
     * @param register who is known by name
     */
    public ClaimReader(List<EventType> types, ActorRegister register) {
        this.types = List.copyOf(types);
        this.parts = EnglishRoles.parts(register);
        for (Language language : List.of(Language.ENGLISH, Language.JAPANESE, Language.KOREAN)) {
            finders.put(language, new Mention.Finder(register, language));
        }
    }

    /** A reader with everything that is shipped. */
    public static ClaimReader shipped() {
        return new ClaimReader(EventTypes.shipped(), ActorRegister.shipped());
    }

    /** The claims of an article in the order of its sentences; none where its language is not read. */
    public List<Claim> read(Article article) {
        Mention.Finder finder = finders.get(article.language());
        if (finder == null) {
            return List.of();
        }
        String text = article.text()
                .substring(0, Math.min(CHARACTERS_MAX, article.text().length()));
        LocalDate day = article.published().atZone(ZoneOffset.UTC).toLocalDate();
        Memory memory = new Memory();
        List<Claim> claims = new ArrayList<>();
        for (Claim.Sentence sentence : SentenceCutter.cut(article.language(), text)) {
            if (sentence.text().length() > SENTENCE_MAX) {
                continue;
            }
            List<Mention> mentions = finder.find(sentence.text());
            Roles roles = article.language() == Language.ENGLISH
                    ? new EnglishRoles(sentence.text(), mentions, memory, parts)
                    : new AsianRoles(article.language(), sentence.text(), mentions, memory);
            List<Claim> here = new ArrayList<>();
            for (Hit hit : hits(article.language(), sentence.text())) {
                Claim claim = claim(article.language(), sentence, roles, hit, day);
                // An event without anybody is a word, not a claim.
                if (!(claim.actors().isEmpty()
                        && claim.targets().isEmpty()
                        && claim.speakers().isEmpty())) {
                    here.add(claim);
                }
            }
            contest(claims, here);
            claims.addAll(here);
            memory.heard(sentence.text(), mentions);
        }
        return List.copyOf(claims);
    }

    /** A sentence that moves away from "these remarks" makes what the one before it said contested. */
    private static void contest(List<Claim> before, List<Claim> here) {
        boolean contests = here.stream().anyMatch(claim -> claim.type().traits().contains(EventType.Trait.CONTESTS));
        if (!contests || before.isEmpty()) {
            return;
        }
        Claim.Sentence last = before.getLast().sentence();
        before.replaceAll(claim -> claim.sentence().equals(last) ? claim.as(Claim.Status.CONTESTED) : claim);
    }

    private static Claim.Status disputed(EventType type, Claim.Status status) {
        boolean disputed = type.traits().contains(EventType.Trait.DISPUTED) && status == Claim.Status.ASSERTED;
        return disputed ? Claim.Status.CONTESTED : status;
    }

    private static Claim claim(Language language, Claim.Sentence sentence, Roles roles, Hit hit, LocalDate day) {
        String words = sentence.text();
        String theme = hit.themeStart() < 0 ? "" : words.substring(hit.themeStart(), hit.themeEnd());
        List<Mention> actors = roles.actors(hit);
        List<Mention> speakers = roles.speakers(hit);
        List<Mention> targets = hit.type().traits().contains(EventType.Trait.NO_TARGET)
                ? List.of()
                : roles.targets(hit, actors).stream()
                        .filter(each ->
                                speakers.stream().noneMatch(one -> one.actor().equals(each.actor())))
                        .toList();
        return new Claim(
                hit.type(),
                participants(roles, actors, day),
                participants(roles, targets, day),
                DateReader.read(language, words, day),
                roles.places(hit),
                participants(roles, speakers, day),
                disputed(hit.type(), roles.status(hit)),
                words.substring(hit.start(), hit.end()),
                theme,
                sentence);
    }

    private static List<Claim.Participant> participants(Roles roles, List<Mention> mentions, LocalDate day) {
        return mentions.stream()
                .map(mention -> new Claim.Participant(
                        mention.actor().id(),
                        roles.label(mention),
                        mention.actor().kind() == Actor.Kind.PERSON
                                ? mention.actor().office(day)
                                : Optional.empty()))
                .distinct()
                .toList();
    }

    private List<Hit> hits(Language language, String sentence) {
        List<Hit> hits = new ArrayList<>();
        for (EventType type : types) {
            Pattern trigger = type.triggers().get(language);
            if (trigger == null) {
                continue;
            }
            Matcher matcher = trigger.matcher(sentence);
            while (matcher.find()) {
                Hit hit = withTheme(type, language, sentence, matcher.start(), matcher.end());
                // One event of a kind to a sentence: its other words say the same one again.
                if (hit != null) {
                    hits.add(hit);
                    break;
                }
            }
        }
        return hits;
    }

    private static @org.jspecify.annotations.Nullable Hit withTheme(
            EventType type, Language language, String sentence, int start, int end) {
        Pattern theme = type.themes().get(language);
        if (theme == null) {
            return new Hit(type, start, end, -1, -1);
        }
        boolean english = language == Language.ENGLISH;
        int from = Math.max(0, start - (english ? THEME_BEFORE : THEME_ASIAN));
        int to = Math.min(sentence.length(), end + (english ? THEME_AFTER : THEME_ASIAN / 2));
        Matcher matcher = theme.matcher(sentence);
        Hit best = null;
        int nearest = Integer.MAX_VALUE;
        while (matcher.find()) {
            boolean inside = matcher.start() >= from && matcher.end() <= to;
            boolean itself = matcher.start() < end && matcher.end() > start;
            int distance = matcher.start() >= end ? matcher.start() - end : start - matcher.end();
            if (inside && (!itself || !english) && distance < nearest) {
                nearest = distance;
                best = new Hit(type, start, end, matcher.start(), matcher.end());
            }
        }
        return best;
    }
}
