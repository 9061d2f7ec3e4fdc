package entente.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short names of bodies: those a text introduces in brackets after the full name, and those of the setting. */
final class Acronyms {
    private static final Pattern INTRODUCED = Pattern.compile(
            "((?:\\p{Lu}[\\p{L}’'.&-]*|of|for|and|on|the|to|in)(?:\\s+(?:\\p{Lu}[\\p{L}’'.&-]*|of|for|and|on|the|to"
                    + "|in))"
                    + "{1,11})\\s+\\([“\"]?(\\p{Lu}[\\p{L}\\p{N}&+-]{1,11})[”\"]?\\)");
    private static final Pattern BODY =
            Pattern.compile("(?s).*\\b(?:Initiative|Partnership|Council|Commission|Committee|"
                    + "Group|Task\\s+Force|Taskforce|Dialogue|Network|Secretariat|Mechanism|Platform|Programme"
                    + "|Program|Fund|"
                    + "Agency|Department|Foundation|Administration|Office|Bank|Corporation|Ministry|Forum|Coalition"
                    + "|Centre|"
                    + "Center|Commission|Service|Institute|Institutes|Laboratory|Board|Compact|Team|Corps)\\b.*");
    /** Bodies of everybody, or of others, whose promises are not the authors'. */
    private static final Pattern OTHERS = Pattern.compile("(?s).*\\b(?:United Nations|World|International Monetary|"
            + "International Atomic|North Atlantic|Atlantic Treaty|Global|Asian Development|African|Gulf Cooperation|"
            + "Security Council|Economic Co-?operation|Multilateral|Reconstruction and Development)\\b.*");

    private Acronyms() {}

    static Set<String> of(String plain, List<String> named) {
        Set<String> acronyms = new HashSet<>();
        Matcher matcher = INTRODUCED.matcher(plain);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (BODY.matcher(name).matches() && !OTHERS.matcher(name).matches()) {
                acronyms.add(matcher.group(2).toLowerCase(Locale.ROOT));
            }
        }
        named.forEach(name -> acronyms.add(name.toLowerCase(Locale.ROOT)));
        return Set.copyOf(acronyms);
    }
}
