package entente.claim;

import entente.actor.Actor;
import entente.actor.ActorRegister;
import entente.article.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Roles in an English sentence by order, prepositions and possessives, without a parse: the doer stands before an
 * active verb, after "by", or as the adjective of a noun; whoever reports is neither doer nor target.
 */
final class EnglishRoles implements Roles {
    private static final String SAID = "(?:said|says|saying|told|stated|announced|stressed|confirmed|claimed|warned"
            + "|reported|noted|added|accused|alleged|argued|insisted|estimated|assessed|believes?|referencing"
            + "|highlighted|emphasized|emphasised|echoed|declared|disclosed|revealed|expressing|suggesting|suggested)";
    private static final Pattern SAID_AFTER = Pattern.compile("^[^.;]{0,80}?\\b" + SAID + "\\b");
    private static final Pattern ENDS_SAID = Pattern.compile("(?:, |” |\" )[^,]*$");
    private static final Pattern ACCORDING = Pattern.compile("(?i)\\baccording to [^,.;]{0,60}");
    private static final Pattern STATEMENT = Pattern.compile(
            "(?i)\\bstatements?[^,.;]{0,12} (?:from|by|released by|issued by) (?:the |his |her )?[^,.;]{0,60}");
    private static final Pattern GROUP =
            Pattern.compile("(?i)\\b(?:the |all |its )?(three|trilateral|two|both) (?:nations|countries|leaders|allies"
                    + "|partners|governments|sides|states|ministers)\\b");
    private static final Pattern PRONOUN = Pattern.compile("\\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\\b");
    private static final Pattern PREPOSITION = Pattern.compile(
            "(?i).*\\b(?:with|against|to|from|in|at|on|toward|towards|off|over|near|for|into|around|of|upon|via"
                    + "|through|about|between|among|within|amid)(?: the)?(?: \\w+)? ?$");
    private static final Pattern HEADED = Pattern.compile("(?i).*\\b(?:leaders|ministers|governments|officials|military"
            + "|presidents|armies|militaries|navies|chiefs|envoys|president|minister|government|forces|diplomats)"
            + "(?: and \\w+)? of (?:the )?$");
    private static final Pattern BY =
            Pattern.compile("^(?: (?:on|of|to|from|in|at) [^.;,]{0,50}?)? by (?:the )?(?:[\\w-]+ ){0,2}$");
    private static final Pattern NOUN =
            Pattern.compile("(?i)^(?:s)?(?: \\w+)? (?:of|between|by|to|from|on|within|with|in|over)\\b.*");
    private static final Pattern TOWARD = Pattern.compile(
            "(?i)^[^,;]{0,60}?\\b(?:to|against|toward|towards|on|with|from|of|at|between|and|into|for|over|about)"
                    + "(?: the)?(?: [\\w'’-]+){0,3} ?$");
    private static final Pattern TITLED = Pattern.compile("(?:'s|’s)? (?:[\\w-]+ ){0,4}");
    private static final Pattern OWNS = Pattern.compile("(?:'s|’s|s'|s’) (?:[\\w-]+ ){0,3}");
    private static final Pattern DESCRIBES = Pattern.compile("(?:'s|’s)? ?(?:[\\w-]+ ){0,3}");
    private static final Pattern OF = Pattern.compile(" of (?:the )?(?:[\\w-]+ ){0,2}");
    private static final Pattern AMONG = Pattern.compile(" (?:between|from|within|among) (?:the )?");
    private static final Pattern LOWER = Pattern.compile("(?s) [a-z].*");
    private static final Pattern THREE = Pattern.compile("(?i)three|trilateral");
    private static final Pattern BESIDE = Pattern.compile(",? and (?:the )?|, (?:the )?|/");
    private static final Pattern NEXT = Pattern.compile("(?: the| its)? ?");
    private static final Pattern ADJECTIVAL =
            Pattern.compile("(?s) (?!(?:on|in|at|for|over|after|with|and|to|by|as|during)\\b)[a-z].*");
    private static final Pattern SAYING = Pattern.compile("\\b" + SAID + "\\b");
    private static final Pattern POSSESSIVE = Pattern.compile("(?i)\\b(?:his|her)\\b");

    private static final String LED = "(?: the)?(?: [\\w'’,-]+){0,3} ?";
    private static final Pattern TO_PLACE =
            Pattern.compile("(?i)[^;]*\\b(?:to|toward|towards|into|in|at|off|near|over|around)" + LED);
    private static final Pattern IN_PLACE = Pattern.compile("(?i)[^;]*\\b(?:in|at|off|near|over|around)" + LED);

    private final String sentence;
    private final List<Mention> mentions;
    private final List<Mention> doers;
    private final Memory memory;
    private final Pattern part;

    EnglishRoles(String sentence, List<Mention> mentions, Memory memory, Pattern part) {
        this.sentence = sentence;
        this.part = part;
        this.mentions = titled(mentions);
        Matcher according = ACCORDING.matcher(sentence);
        boolean sourced = according.find();
        this.doers = this.mentions.stream()
                .filter(each -> !sourced || each.start() < according.start() || each.end() > according.end())
                .toList();
        this.memory = memory;
    }

    /** "Japan's new Prime Minister X" names X, from its first word on. */
    private List<Mention> titled(List<Mention> mentions) {
        List<Mention> kept = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention each = mentions.get(i);
            Mention next = i + 1 < mentions.size() ? mentions.get(i + 1) : each;
            boolean person = next.actor().kind() == Actor.Kind.PERSON
                    && each.actor().kind() == Actor.Kind.STATE
                    && next.actor().state().filter(each.actor().id()::equals).isPresent()
                    && TITLED.matcher(sentence.substring(each.end(), next.start()))
                            .matches();
            if (person) {
                kept.add(new Mention(next.actor(), each.start(), next.end(), ""));
                i++;
            } else {
                kept.add(each);
            }
        }
        return kept.stream().map(this::parted).toList();
    }

    private Mention parted(Mention mention) {
        Matcher meant = part.matcher(sentence.substring(mention.end()));
        return meant.find() ? mention.meaning(meant.group(1)) : mention;
    }

    /** What finds a part of an actor right after its name: "Trump's advisers", "North Korean troops". */
    static Pattern parts(ActorRegister register) {
        String any = register.parts().stream()
                .flatMap(part -> part.names().getOrDefault(Language.ENGLISH, List.of()).stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("^(?:'s|’s|s'|s’)? (" + any + ")\\b");
    }

    @Override
    public List<Mention> actors(ClaimReader.Hit hit) {
        List<Mention> by = mentions.stream()
                .filter(each -> each.start() > hit.end()
                        && BY.matcher(sentence.substring(hit.end(), each.start()))
                                .matches())
                .toList();
        if (!by.isEmpty()) {
            return group(by.getFirst());
        }
        for (Mention each : mentions) {
            String between = each.end() <= hit.start() ? sentence.substring(each.end(), hit.start()) : "-";
            if (OWNS.matcher(between).matches()) {
                return group(each);
            }
        }
        boolean noun = NOUN.matcher(sentence.substring(hit.end())).matches();
        List<Mention> own = noun ? nounActors(hit) : List.of();
        List<Mention> found = own.isEmpty() ? subject(hit) : own;
        return noun && Stand.isTaken(sentence, found, hit) ? List.of() : found;
    }

    /** "North Korea's transfer", "deployment of North Korean troops", "cooperation between A and B". */
    private List<Mention> nounActors(ClaimReader.Hit hit) {
        for (Mention each : mentions) {
            String between = each.end() <= hit.start() ? sentence.substring(each.end(), hit.start()) : "-";
            if (DESCRIBES.matcher(between).matches() && isPossessive(each)) {
                return group(each);
            }
            String after = each.start() >= hit.end() ? sentence.substring(hit.end(), each.start()) : "-";
            boolean moved = OF.matcher(after).matches() && hit.themeStart() >= each.end();
            if (moved || AMONG.matcher(after).matches()) {
                return group(each);
            }
        }
        int between = sentence.lastIndexOf(" between ", hit.start());
        return mentions.stream()
                .filter(each -> between >= 0 && each.start() == between + " between ".length())
                .findFirst()
                .map(this::group)
                .orElse(List.of());
    }

    private boolean isPossessive(Mention mention) {
        String rest = sentence.substring(mention.end());
        return rest.startsWith("'s")
                || rest.startsWith("’s")
                || LOWER.matcher(rest).matches();
    }

    private List<Mention> subject(ClaimReader.Hit hit) {
        Mention best = null;
        int speech = speechBefore(hit);
        for (Mention each : doers) {
            if (each.end() > hit.start()) {
                break;
            }
            String before = sentence.substring(0, each.start());
            boolean led = PREPOSITION.matcher(before).matches()
                    && !HEADED.matcher(before).matches();
            boolean joined = best != null && isBeside(best, each);
            if (!led && !joined && (each.start() > speech || best == null)) {
                best = each;
            }
        }
        Matcher group = GROUP.matcher(sentence).region(0, hit.start());
        int grouped = -1;
        List<Mention> named = List.of();
        while (group.find()) {
            grouped = group.start();
            named = memory.group(THREE.matcher(group.group(1)).matches() ? 3 : 2);
        }
        if (!named.isEmpty() && (best == null || grouped > best.start())) {
            return named;
        }
        Matcher pronoun = PRONOUN.matcher(sentence).region(0, hit.start());
        boolean meant = pronoun.find() && (best == null || pronoun.start() > best.end());
        if (meant && !memory.person().isEmpty() && best == null) {
            return memory.person();
        }
        return best == null ? List.of() : group(best);
    }

    /** Where a verb of saying before the trigger ends, or -1. */
    private int speechBefore(ClaimReader.Hit hit) {
        Matcher said = SAYING.matcher(sentence).region(0, hit.start());
        int end = -1;
        while (said.find()) {
            end = said.end();
        }
        return end;
    }

    private List<Mention> group(Mention first) {
        List<Mention> group = new ArrayList<>(List.of(first));
        for (Mention each : doers) {
            if (each.start() > group.getLast().start() && isBeside(group.getLast(), each)) {
                group.add(each);
            }
        }
        for (Mention each : doers.reversed()) {
            if (each.start() < group.getFirst().start() && isBeside(each, group.getFirst())) {
                group.addFirst(each);
            }
        }
        return Roles.once(group);
    }

    private boolean isBeside(Mention one, Mention next) {
        return next.start() >= one.end()
                && BESIDE.matcher(sentence.substring(one.end(), next.start())).matches();
    }

    @Override
    public List<Mention> targets(ClaimReader.Hit hit, List<Mention> actors) {
        List<Mention> targets = new ArrayList<>();
        for (Mention each : mentions) {
            if (each.start() < hit.end()
                    || actors.stream().anyMatch(one -> one.actor().equals(each.actor()))) {
                continue;
            }
            String between = sentence.substring(hit.end(), each.start());
            boolean speech = hit.type().traits().contains(EventType.Trait.SPEECH);
            boolean spoken = speech
                    && between.length() < 120
                    && !between.contains(";")
                    && each.actor().state().isEmpty();
            // What stands after "that" belongs to what is said, not to whoever says it.
            if (between.contains(" that ")) {
                break;
            }
            if (spoken || TOWARD.matcher(between).matches() || isObject(between, each)) {
                targets.add(each);
            }
        }
        return Roles.once(targets);
    }

    /** Next after the verb, and no adjective of what is. */
    private boolean isObject(String between, Mention mention) {
        String rest = sentence.substring(mention.end());
        return NEXT.matcher(between).matches() && !ADJECTIVAL.matcher(rest).matches();
    }

    @Override
    public List<Mention> speakers(ClaimReader.Hit hit) {
        boolean speech = hit.type().traits().contains(EventType.Trait.SPEECH);
        for (Pattern pattern : List.of(ACCORDING, STATEMENT)) {
            Matcher matcher = pattern.matcher(sentence);
            if (matcher.find()) {
                return named(matcher.start(), matcher.end());
            }
        }
        for (Mention each : mentions) {
            String between = each.end() <= hit.start() ? sentence.substring(each.end(), hit.start()) : "";
            if (SAID_AFTER.matcher(between).find()
                    && !PREPOSITION.matcher(sentence.substring(0, each.start())).matches()) {
                return group(each);
            }
        }
        Matcher end = ENDS_SAID.matcher(sentence);
        if (end.find() && end.start() > hit.end() && SAYING.matcher(end.group()).find()) {
            return named(end.start(), sentence.length());
        }
        return speech ? actors(hit) : List.of();
    }

    private List<Mention> named(int from, int to) {
        List<Mention> inside = mentions.stream()
                .filter(each -> each.start() >= from && each.end() <= to)
                .toList();
        Matcher group = GROUP.matcher(sentence).region(from, to);
        if (group.find()
                && (inside.isEmpty() || group.start() < inside.getFirst().start())) {
            return memory.group(THREE.matcher(group.group(1)).matches() ? 3 : 2);
        }
        Matcher pronoun = POSSESSIVE.matcher(sentence).region(from, to);
        if (inside.isEmpty() && pronoun.find()) {
            int at = pronoun.start();
            List<Mention> people = mentions.stream()
                    .filter(each -> each.end() <= at && each.actor().kind() == Actor.Kind.PERSON)
                    .toList();
            Matcher hers = part.matcher(sentence.substring(pronoun.start() + 3));
            String meant = hers.find() ? hers.group(1) : "";
            return (people.isEmpty() ? memory.person() : List.of(people.getFirst()))
                    .stream().map(each -> each.meaning(meant)).toList();
        }
        return Roles.once(inside);
    }

    @Override
    public List<String> places(ClaimReader.Hit hit) {
        Pattern where = hit.type().traits().contains(EventType.Trait.NO_TARGET) ? TO_PLACE : IN_PLACE;
        return mentions.stream()
                .filter(each -> each.actor().kind() == Actor.Kind.STATE)
                .filter(each -> each.start() > hit.end())
                .filter(each -> where.matcher(sentence.substring(hit.end(), each.start()))
                        .matches())
                .map(each -> each.actor().id())
                .distinct()
                .toList();
    }

    @Override
    public Claim.Status status(ClaimReader.Hit hit) {
        return EnglishModality.of(sentence, hit);
    }

    @Override
    public String label(Mention mention) {
        return mention.part().isEmpty()
                ? mention.actor().label()
                : mention.part() + " of " + mention.actor().label();
    }
}
