package entente.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Sorts a finding into an issue area by its words; the area with the most of its words wins. */
final class Areas {
    private static final Map<IssueArea, Pattern> WORDS = new LinkedHashMap<>();

    static {
        put(IssueArea.CYBER, "cyber\\S*|disinformation|ransomware|information manipulation|spyware");
        put(IssueArea.MISSILE_DEFENCE, "missile defen[cs]e|missile warning|early warning data|air defen[cs]e");
        put(IssueArea.EXERCISES, "(?:military |joint |trilateral |multi-domain )?exercises?|war games|drills");
        put(IssueArea.DPRK, "§kp|korean peninsula|abductees|denuclearization");
        put(IssueArea.MARITIME, "maritime|fishing|coast guards?|sea lanes|navigation|ocean security|naval");
        put(IssueArea.HEALTH, "health|pandemics?|vaccines?|diseases?|medical|cancer|pharmaceuticals?");
        put(
                IssueArea.ENERGY_CLIMATE,
                "climate|energy|emissions?|biodiversity|methane|net-zero|nuclear power|environment\\S*|ocean|forests?"
                        + "|plastic|pollution|water|decarboni\\S*|coal|hydrogen|renewables?");
        put(
                IssueArea.TECHNOLOGY,
                "technolog\\S*|artificial intelligence|ai|quantum|semiconductors?|digital|space|science|scientific"
                        + "|biotechnology|research|6g|5g|open ran|telecommunications|data|innovation");
        put(
                IssueArea.ECONOMIC_SECURITY,
                "supply[ -]chains?|economic security|export controls?|critical minerals|minerals|trade|tariffs?"
                        + "|coercion|investment screening|sanctions|wto|commerce|market|steel|economic|price cap");
        put(
                IssueArea.PEOPLE,
                "people-to-people|students?|youth|women\\S*|educat\\S*|academic|fulbright|scholarships?|cultur\\S*"
                        + "|visas?|tourism|gender|young|visa-free|workforce|sports?");
        put(
                IssueArea.DEVELOPMENT,
                "development|infrastructure|humanitarian|financing|world bank|food|poverty|assistance|debt|capacity[ "
                        + "-]building|pacific island\\S*|mekong|migration|reconstruction");
        put(
                IssueArea.SECURITY,
                "defen[cs]e|deterrence|military|security|arms|nuclear|weapons?|troops|forces|terrorism"
                        + "|counter-terrorism|interoperability|submarines?|intelligence");
        put(
                IssueArea.INSTITUTION,
                "secretariat|meetings?|summits?|dialogues?|working groups?|consult\\S*|ministerials?|council|task "
                        + "force|conven\\S*|committee|framework|communication mechanism");
        put(
                IssueArea.ORDER,
                "human rights|rule of law|democracy|peace|§\\S+|war|conflict|united nations|unsc|asean|sovereignty"
                        + "|international law|elections");
    }

    private Areas() {}

    private static void put(IssueArea area, String words) {
        WORDS.put(area, Pattern.compile("(?:^|(?<= ))(?:" + words + ") "));
    }

    /** The area of the finding's own words, or else of the rest of its clause. */
    static IssueArea of(String words, String rest) {
        IssueArea own = of(words);
        return own == IssueArea.OTHER || own == IssueArea.ORDER ? of(words + rest) : own;
    }

    /** The area with the most of its words; the one listed first among equals. */
    private static IssueArea of(String normalised) {
        IssueArea best = IssueArea.OTHER;
        long most = 0;
        for (Map.Entry<IssueArea, Pattern> entry : WORDS.entrySet()) {
            long count = entry.getValue().matcher(normalised).results().count();
            if (count > most) {
                most = count;
                best = entry.getKey();
            }
        }
        return best;
    }
}
