package entente.reading;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a line of words into a set of them. */
final class Lexicon {
    private Lexicon() {}

    /** The words of the line, parted by blanks. */
    static Set<String> words(String line) {
        return Arrays.stream(line.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
