package entente.document;

import java.text.Normalizer;

/** Collects a text paragraph by paragraph: blanks made one, composed characters (NFC), an empty line between. */
final class Paragraphs {
    private static final String BULLET = "• ";

    private final int charactersMax;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder open = new StringBuilder();
    private String mark = "";
    private boolean lastMarked;

    Paragraphs(int charactersMax) {
        this.charactersMax = charactersMax;
    }

    static Stopped tooMuch(int charactersMax) {
        return new Stopped(
                Refusal.TOO_MUCH_TEXT, "the document holds more than %,d characters".formatted(charactersMax));
    }

    /** Says that the paragraph now open is an item of a list; a number or letter is kept, else it gets a bullet. */
    void item(String number) {
        mark = number.isEmpty() ? BULLET : number + " ";
    }

    /** Says that an item ended, so that the next paragraph is none even if the item was empty. */
    void noItem() {
        mark = "";
    }

    void append(CharSequence words) throws Stopped {
        if ((long) open.length() + words.length() > 4L * charactersMax) {
            throw tooMuch(charactersMax);
        }
        open.append(words);
    }

    void space() {
        open.append(' ');
    }

    /** A line break that the author set within a paragraph. */
    void lineBreak() {
        open.append('\n');
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** Ends the paragraph; one without anything to see leaves no trace. */
    void end() throws Stopped {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped(Refusal.TOO_SLOW, "reading was called off");
        }
        if (open.isEmpty()) {
            return;
        }
        String paragraph = tidy(open);
        open.setLength(0);
        if (paragraph.isEmpty()) {
            return;
        }
        boolean marked = !mark.isEmpty();
        if (!text.isEmpty()) {
            text.append(marked && lastMarked ? "\n" : "\n\n");
        }
        text.append(mark).append(paragraph);
        mark = "";
        lastMarked = marked;
        if (text.length() > charactersMax) {
            throw tooMuch(charactersMax);
        }
    }

    String text() throws Stopped {
        end();
        return text.toString();
    }

    /** One blank for many, none at the ends of a line, no empty line, nothing invisible. */
    static String tidy(CharSequence raw) {
        String clean = CleanText.of(Normalizer.normalize(raw, Normalizer.Form.NFC));
        StringBuilder tidy = new StringBuilder(clean.length());
        for (int index = 0; index < clean.length(); index++) {
            char unit = clean.charAt(index);
            boolean atLineStart = tidy.isEmpty() || tidy.charAt(tidy.length() - 1) == '\n';
            if (unit == '\n') {
                trimBlank(tidy);
                if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != '\n') {
                    tidy.append('\n');
                }
            } else if (isBlank(unit)) {
                if (!atLineStart && tidy.charAt(tidy.length() - 1) != ' ') {
                    tidy.append(' ');
                }
            } else if (!isInvisible(unit)) {
                tidy.append(unit);
            }
        }
        return tidy.toString().strip();
    }

    private static void trimBlank(StringBuilder tidy) {
        if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) == ' ') {
            tidy.setLength(tidy.length() - 1);
        }
    }

    private static boolean isBlank(char unit) {
        return unit == '\t' || Character.isSpaceChar(unit);
    }

    /** Soft hyphen, zero-width space, word joiner, byte order mark. */
    private static boolean isInvisible(char unit) {
        return unit == 0xAD || unit == 0x200B || unit == 0x2060 || unit == 0xFEFF;
    }
}
