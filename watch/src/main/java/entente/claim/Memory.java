package entente.claim;

import entente.actor.Actor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who was named before, for "he", "the three nations" and the like. */
final class Memory {
    private List<Mention> person = List.of();
    private List<Mention> three = List.of();
    private List<Mention> two = List.of();

    /** Takes note of a sentence that has been read. */
    void heard(String sentence, List<Mention> mentions) {
        mentions.stream()
                .filter(mention -> mention.actor().kind() == Actor.Kind.PERSON)
                .findFirst()
                .ifPresent(first -> person = List.of(first));
        List<Mention> group = group(sentence, mentions);
        if (group.size() == 3) {
            three = group;
        } else if (group.size() == 2) {
            two = group;
        }
    }

    /** The first person of the last sentence that named one: who its "he" most likely is. */
    List<Mention> person() {
        return person;
    }

    /** The three, or two, states that were last named side by side. */
    List<Mention> group(int size) {
        return size == 3 ? three : two;
    }

    /** The first run of states that stand side by side: parted by commas, dots and "and" only. */
    private static List<Mention> group(String sentence, List<Mention> mentions) {
        List<Mention> run = new ArrayList<>();
        Set<Actor> seen = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            if (mention.actor().kind() != Actor.Kind.STATE) {
                continue;
            }
            boolean beside = !run.isEmpty()
                    && sentence.substring(run.getLast().end(), mention.start())
                            .matches("(?:,? and (?:the )?|, (?:the )?|[・、と·和]|와 |과 |, )");
            if (!run.isEmpty() && !beside) {
                if (run.size() > 1) {
                    break;
                }
                run.clear();
                seen.clear();
            }
            if (seen.add(mention.actor())) {
                run.add(mention);
            }
        }
        return List.copyOf(run);
    }
}
