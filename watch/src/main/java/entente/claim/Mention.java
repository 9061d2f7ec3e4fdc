package entente.claim;

import entente.actor.Actor;
import entente.actor.ActorRegister;
import entente.article.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An actor's name in a sentence.
 *
 * @param actor who it names
 * @param start where it begins in the sentence, UTF-16 units
 * @param end where it ends, exclusive
 * @param part what of the actor is meant, such as its advisers; empty for all of it
 */
record Mention(Actor actor, int start, int end, String part) {
    Mention meaning(String other) {
        return new Mention(actor, start, end, other);
    }

    /** Finds names of one language, the longest first. */
    static final class Finder {
        private final Map<String, Actor> byName = new HashMap<>();
        private final Map<String, Actor> bySeat = new HashMap<>();
        private final Pattern pattern;

        Finder(ActorRegister register, Language language) {
            for (Actor actor : register.actors()) {
                actor.names().getOrDefault(language, List.of()).forEach(name -> byName.putIfAbsent(name, actor));
                actor.seats().getOrDefault(language, List.of()).forEach(name -> bySeat.putIfAbsent(name, actor));
            }
            Map<String, Actor> all = new LinkedHashMap<>(bySeat);
            all.putAll(byName);
            String any = all.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
            // Waters that go by a state's name are no state: the Sea of Japan, 日本海, but 日本海軍 is Japan's navy.
            this.pattern = Pattern.compile(
                    switch (language) {
                        case ENGLISH, OTHER ->
                            "(?<![\\p{L}\\p{N}])(?<!\\b(?:Sea|Gulf|Bay) of )(?:" + any + ")(?![\\p{L}\\p{N}])";
                        case JAPANESE -> "(?:" + any + ")(?!海(?![軍上外兵]))";
                        case KOREAN -> "(?:" + any + ")(?!해(?:상|역|에|로|와|의|를|[ ,.]|$))";
                    });
        }

        List<Mention> find(String sentence) {
            List<Mention> mentions = new ArrayList<>();
            Matcher matcher = pattern.matcher(sentence);
            while (matcher.find()) {
                Actor actor = byName.get(matcher.group());
                Actor found = actor == null ? bySeat.get(matcher.group()) : actor;
                if (found != null) {
                    mentions.add(new Mention(found, matcher.start(), matcher.end(), ""));
                }
            }
            return mentions;
        }
    }
}
