package entente.body;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Body;
import entente.act.Change;
import entente.act.Salt;
import entente.member.MemberId;
import entente.member.PostId;
import entente.text.CalendarDay;
import entente.text.PartialDate;
import entente.text.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Bodies with acts of every kind, made as the records lie, so that a new act is made too. */
final class RandomBodies {
    private static final int TRIES = 2_000;
    private static final int DEEP = 5;
    private static final List<String> WORDS = List.of(
            "The working group met.",
            "Met \"in full\".",
            "a\\b/c",
            "履行した。",
            "Ōno",
            "two words",
            "x",
            "",
            "one line\nand another\tby tab\r\f\b",
            "a bell \u0007 and \u001f",
            "delete \u007f, line \u2028, unknown \uFFFD",
            "a face \uD83D\uDE00",
            "eight888",
            "A sentence that is longer than any text that is kept because it comes again.");
    private static final List<String> KEYS = List.of("en", "ja", "ko", "zh-hant", "pt", "a", "Ō", "c-1", "q\"q");
    private static final List<String> MEMBERS = List.of("AA", "BB", "CC", "office", "the-board");
    private static final List<String> DAYS = List.of("2026", "2026-03", "2026-03-15", "2024-02-29", "0001-01-01");

    private final Random random;

    RandomBodies(Random random) {
        this.random = random;
    }

    static List<Class<?>> acts() {
        return Shape.of(Act.class) instanceof Shape.Variant acts
                ? List.copyOf(acts.kinds().values())
                : List.of();
    }

    /** A body with an act of a kind. */
    Body of(Class<?> act) {
        Body body = (Body) record(Body.class, 0);
        return new Body(
                Body.FORMAT,
                body.partnership(),
                body.author(),
                body.post(),
                body.person(),
                body.at(),
                body.release(),
                body.answers(),
                body.seen(),
                new Salt(digits(Salt.DIGITS)),
                (Act) record(act, 0));
    }

    private Object value(Shape shape, String name, int deep) {
        return switch (shape) {
            case Shape.Text _ -> text(name);
            case Shape.Flag _ -> random.nextBoolean();
            case Shape.Whole whole -> whole.small() ? small() : large();
            case Shape.Moment _ -> moment();
            case Shape.Name _ -> new ActRef(digits(ActRef.DIGITS));
            case Shape.Salted _ -> new Salt(digits(Salt.DIGITS));
            case Shape.Choice choice -> any(List.copyOf(choice.constants().values()));
            case Shape.Items items -> items(items, name, deep + 1);
            case Shape.Named named -> named(named, deep + 1);
            case Shape.Whose whose -> record(whose.type(), deep + 1);
            case Shape.Variant variant -> record(kind(variant, deep), deep + 1);
        };
    }

    private Class<?> kind(Shape.Variant variant, int deep) {
        List<Class<?>> kinds = new ArrayList<>(variant.kinds().values());
        if (deep > 1) {
            kinds.remove(Change.Together.class);
        }
        return any(kinds);
    }

    private Object small() {
        return random.nextInt(10) == 0 ? random.nextInt() : random.nextInt(-2, 40);
    }

    private Object large() {
        return random.nextLong() >> (11 + random.nextInt(52));
    }

    private Object text(String name) {
        return switch (name) {
            case "id", "clause", "after", "parent" -> "c-" + random.nextInt(9);
            case "authentic", "courtesy", "prevailing" -> any(List.of("en", "ja", "ko", "fr"));
            default -> any(WORDS);
        };
    }

    private Instant moment() {
        Instant at = Instant.ofEpochSecond(random.nextLong(-70_000_000_000L, 260_000_000_000L));
        return random.nextInt(4) > 0 ? at : at.plusNanos(random.nextInt(1_000) * 1_000_000L);
    }

    private List<Object> items(Shape.Items items, String name, int deep) {
        List<Object> list = new ArrayList<>();
        for (int left = deep > DEEP ? 0 : random.nextInt(4); left > 0; left--) {
            list.add(value(items.of(), name, deep));
        }
        return list;
    }

    private SortedMap<Object, Object> named(Shape.Named named, int deep) {
        SortedMap<Object, Object> map = new TreeMap<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            Object key = named.key() instanceof Shape.Text ? any(KEYS) : value(named.key(), "", deep);
            map.put(key, value(named.value(), "", deep));
        }
        return map;
    }

    /** Some records refuse much of what is offered; they are asked again. */
    private Object record(Class<?> type, int deep) {
        if (type == MemberId.class) {
            return new MemberId(any(MEMBERS));
        }
        if (type == PostId.class) {
            return new PostId(any(List.of("aa-desk", "bb-desk", "a-post-with-a-name-of-more-than-thirty-one-letters")));
        }
        if (type == PartialDate.class) {
            return new PartialDate(any(DAYS));
        }
        if (type == CalendarDay.class) {
            return new CalendarDay(any(List.of("2026-03-15", "--02-29")));
        }
        if (type == Passage.class) {
            int start = random.nextInt(300);
            return new Passage(start + 5, start + 7, any(WORDS), start, start + 9);
        }
        Layout layout = Layout.of(type);
        for (int left = TRIES; left > 0; left--) {
            Object[] values = new Object[layout.components];
            for (Layout.Part part : layout.parts) {
                if (!part.kind() && !(part.optional && (deep > DEEP || random.nextBoolean()))) {
                    values[part.index] = value(part.shape, part.name, deep);
                }
            }
            try {
                return layout.construct(values, new Path());
            } catch (MalformedBody _) {
                // Asked again.
            }
        }
        throw new IllegalStateException("nothing suits " + type);
    }

    private String digits(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(Character.forDigit(random.nextInt(16), 16));
        }
        return out.toString();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
