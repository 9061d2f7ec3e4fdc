package entente.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.draft.Bracket.Plain;
import entente.draft.Bracket.Standing;
import entente.draft.Bracket.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BracketTest {
    private static final Set<String> MEMBERS = Set.of("JP", "KR", "US", "un-oea");

    private static List<Bracket> read(String words) {
        return Bracket.of(words, MEMBERS);
    }

    @Test
    void whatStandsAndWhatIsWantedIsRead() {
        assertEquals(
                List.of(
                        new Plain("We "),
                        new Standing(List.of(new Plain("will"))),
                        new Wanted(
                                "JP", List.of(new Plain("intend to "), new Wanted("KR", List.of(new Plain("soon"))))),
                        new Wanted("un-oea", List.of(new Plain(Bracket.NOTHING))),
                        new Plain(" meet.")),
                read("We [will][JP: intend to [KR: soon]][un-oea: –] meet."));
    }

    @Test
    void otherBracketsAreWords() {
        for (String words : List.of(
                "[sic] we meet [FR: once].",
                "[will [JP:soon]",
                "we meet] [KR: once",
                "[[[]",
                "[US:]",
                "we [note: see annex] meet",
                "")) {
            assertEquals(words.isEmpty() ? List.of() : List.of(new Plain(words)), read(words), words);
        }
        assertEquals(
                List.of(new Wanted("JP", List.of(new Plain("a [sic] b")))), read("[JP: a [sic] b]"), "within them too");
    }

    @Test
    void eachMemberReadsItsOwnWords() {
        List<Bracket> words = read("We [will][JP: intend to][US: –] meet [KR: once [JP: or twice] a year].");
        assertEquals("We will meet.", Bracket.read(words, null));
        assertEquals("We intend to meet once or twice a year.", Bracket.read(words, "JP"));
        assertEquals("We will meet once a year.", Bracket.read(words, "KR"));
        assertEquals("We meet.", Bracket.read(words, "US"));
        assertEquals("我々は会合する。", Bracket.read(read("我々は[JP: 毎年]会合する。"), null));
        assertEquals("我々は毎年会合する。", Bracket.read(read("我々は[JP: 毎年]会合する。"), "JP"));
        assertEquals(Set.of("JP", "KR", "US"), Bracket.members(words));
    }

    @Test
    void bracketsPrintedAndReadAreTheSame() {
        for (int seed = 0; seed < 2_000; seed++) {
            List<Bracket> brackets = random(new Random(seed), 4);
            String printed = Bracket.printed(brackets);
            assertEquals(brackets, read(printed), "seed " + seed + ": " + printed);
            String noise = noise(new Random(seed));
            assertEquals(noise, Bracket.printed(read(noise)), "seed " + seed);
        }
    }

    @Test
    void deepBracketsAreWordsBelowTheirLimit() {
        String deep = "[JP: ".repeat(4_000) + "x" + "]".repeat(4_000);
        List<Bracket> read = read(deep);
        assertEquals(deep, Bracket.printed(read));
        int depth = 0;
        while (read.getFirst() instanceof Wanted wanted) {
            read = wanted.within();
            depth++;
        }
        assertEquals(Bracket.DEPTH_MAX, depth);
    }

    private static List<Bracket> random(Random random, int depth) {
        List<Bracket> brackets = new ArrayList<>();
        brackets.add(new Plain("w" + random.nextInt(9)));
        for (int i = 0; depth > 0 && i < random.nextInt(3); i++) {
            if (random.nextBoolean()) {
                brackets.add(new Standing(random(random, depth - 1)));
            }
            for (int j = 0; j <= random.nextInt(2); j++) {
                String member = List.copyOf(new java.util.TreeSet<>(MEMBERS)).get(random.nextInt(4));
                brackets.add(new Wanted(member, random(random, depth - 1)));
            }
            brackets.add(new Plain(" [sic] v" + random.nextInt(9)));
        }
        return brackets;
    }

    private static String noise(Random random) {
        StringBuilder out = new StringBuilder();
        String[] parts = {"[", "]", "JP", ": ", "a", "[KR: ", " "};
        for (int i = 0; i < random.nextInt(30); i++) {
            out.append(parts[random.nextInt(parts.length)]);
        }
        return out.toString();
    }
}
