package entente.mail;

import java.util.Locale;

/**
 * What an e-mail says.
 *
 * @param subject one line, 1 to {@value #SUBJECT_MAX} characters
 * @param text the body, plain text, at most {@value #TEXT_MAX} characters
 */
public record Letter(String subject, String text) {
    /** Longest subject, in UTF-16 code units. */
    public static final int SUBJECT_MAX = 200;
    /** Longest text, in UTF-16 code units. */
    public static final int TEXT_MAX = 50_000;

    /** @throws IllegalArgumentException if the subject could become a header of its own, or something is too long */
    public Letter {
        if (subject.isBlank()
                || subject.length() > SUBJECT_MAX
                || subject.chars().anyMatch(Letter::breaks)) {
            throw new IllegalArgumentException("not a subject");
        }
        if (text.length() > TEXT_MAX) {
            throw new IllegalArgumentException("a letter of " + text.length() + " characters");
        }
    }

    /** A letter whose subject is taken from elsewhere: it is put on one line, and shortened. */
    public static Letter about(String subject, String text) {
        String line = subject.codePoints()
                .map(each -> breaks(each) ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ")
                .strip();
        int end = line.length() <= SUBJECT_MAX ? line.length() : line.offsetByCodePoints(0, SUBJECT_MAX / 2 - 1);
        return new Letter(end == line.length() ? line : line.substring(0, end) + "…", text);
    }

    /** Control characters, line and paragraph separators, and what turns the direction of writing. */
    private static boolean breaks(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT -> true;
            default -> false;
        };
    }

    /** What a letter is about: what each account chooses by. */
    public enum Topic {
        /** The address itself: sent on request only, and before the address is confirmed. */
        ADDRESS,
        /** Once a day: what awaits the post. */
        DIGEST,
        /** At once: what cannot wait for the day's digest. */
        URGENT;

        /** The word under which it is kept and shown. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
