package entente.document;

/** Makes line ends one kind and takes out what cannot be shown, one blank for each, so that no offset moves. */
final class CleanText {
    private CleanText() {}

    /** CR LF and CR become LF; other controls, lone surrogates and overrides of reading direction become a blank. */
    static String of(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        for (int offset = 0; offset < raw.length(); ) {
            int point = raw.codePointAt(offset);
            offset += Character.charCount(point);
            if (point == '\r') {
                offset += offset < raw.length() && raw.charAt(offset) == '\n' ? 1 : 0;
                clean.append('\n');
            } else {
                clean.appendCodePoint(shown(point));
            }
        }
        return clean.toString();
    }

    private static int shown(int point) {
        return switch (point) {
            case '\n', '\t' -> point;
            // A page break or a vertical tab ends a line like any other.
            case '\f', 0x0B -> '\n';
            // An override lets a person read other words than those that are recorded.
            case 0x202D, 0x202E -> ' ';
            default -> isUnprintable(point) ? ' ' : point;
        };
    }

    private static boolean isUnprintable(int point) {
        return Character.isISOControl(point)
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                || (point & 0xFFFE) == 0xFFFE
                || (point >= 0xFDD0 && point <= 0xFDEF);
    }
}
