package entente.tabulation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as a workbook's cells spell it: what XML 1.0 cannot hold, and a carriage return, as {@code _xHHHH_} (ECMA-376
 * part 1, 22.9.2.19, ST_Xstring).
 */
final class CellText {
    private static final Pattern SPELT = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    static String spelt(String text) {
        StringBuilder spelt = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean looksSpelt =
                    unit == '_' && SPELT.matcher(text).region(at, text.length()).lookingAt();
            if (looksSpelt || !fits(text, at)) {
                spelt.append("_x%04X_".formatted((int) unit));
            } else {
                spelt.append(unit);
            }
        }
        return spelt.toString();
    }

    private static boolean fits(String text, int at) {
        char unit = text.charAt(at);
        if (Character.isHighSurrogate(unit)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(unit)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return unit == '\t' || unit == '\n' || (unit >= ' ' && unit < '\uFFFE');
    }

    static String read(String spelt) {
        return SPELT.matcher(spelt)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
