package entente.japanese;

import entente.predicate.Core;
import entente.predicate.Frame;
import entente.predicate.Morpheme;
import entente.predicate.MorphemeLine;
import entente.predicate.Vocabulary;
import entente.predicate.WordGrammar;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar of Japanese statements, made when the first is read. */
final class JapaneseGrammar extends WordGrammar {
    private static final Pattern CORE =
            Pattern.compile("(?<![^ ])(?:([^ ]+)/n )?(?:(?:を|が|に|と)/p (?:[^ ]+/d |[^ ]+/n に/p )?)?([^ ]+)/v(.) "
                    + "((?:[^ ]+/x. |(?:て|で|つつ|ながら)/c |[はもが]/[tp] |こと/n |ない/j |べし/x. )*)$");
    private static final Set<String> LIGHT =
            Set.of("する", "行う", "おこなう", "図る", "持つ", "示す", "表す", "表する", "払う", "寄せる", "送る", "述べる", "いたす", "有する", "抱く");
    private static final Set<String> CLOSED = Set.of("ある", "いる", "できる", "なる", "おる", "違う", "言える", "過ぎる");
    /** Verbs whose continuative form is little more than a preposition. */
    private static final String ADVERBIAL =
            "(?:向ける|基づく|通じる|通ずる|踏まえる|含める|伴う|当たる|あたる|際する|始める|はじめる|受ける|加える|応じる|照らす|鑑みる|関する|対する|除く|沿う|経る|わたる|渡る|おく|よる)";

    private static final Pattern LINK = Frame.ending("(?<=/v用 )(?<!" + ADVERBIAL
            + "/v用 )、/s |(?<=/x用 )(?<!だ/x用 ある/x用 )、/s |(?<=/v用 て/c )、/s (?=両|双方|我々)|"
            + "(?:とともに/p |と/p ともに/d |と/p 共に/d )(?:、/s )?"
            + "|(?:ほか|他|一方|傍ら)/n (?:で/p )?、/s |と/p 同時に/[dk] (?:、/s )?|と/p 同時/n に/p (?:、/s )?|が/c 、/s "
            + "|(?<=/[vx]基 )ほか/[dk] 、/s ");
    private static final Pattern CLOSING = Frame.ending("(?:[^ ]+/s )+");
    private static final Pattern CONDITION = Pattern.compile(
            "(?:^|(?<=[、。\\s]))((?:[^、。]{2,60}?(?:た|る|い|の)(?:場合|際|ときに?|時)(?:に(?:は|も)?|は)|[^、。]{2,60}?次第))、?");
    private static final Pattern LEAD_IN =
            Pattern.compile("(?:次の|以下の|下記の|左記の|次に掲げる|以下に掲げる)(?:[^、。]{0,12}?)(?:取組|事項|措置|分野|施策|行動|点|とおり|通り)"
                    + "|(?:次|以下|下記|左記)の(?:とおり|通り)");

    private static final Pattern ADDRESSEE = Pattern.compile("(?:^|、)([^、はがを]{1,40}?)(?:に対し|による)");

    private static final String RUN = "M{2,7}(?=[\\p{L}、・の]|$)|M(?=側|政府|両国|国防|首脳)";

    JapaneseGrammar() {
        this(new Vocabulary(resource("words.txt")));
    }

    private JapaneseGrammar(Vocabulary words) {
        super(
                words,
                JapaneseFrames.of(words),
                WordGrammar.nouns(words, Locale.JAPANESE, resource("states.txt"), RUN, "(?:ら|たち|側|間)?(?:ら)?$"));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(JapaneseGrammar.class.getResourceAsStream(name), name);
    }

    @Override
    public List<Morpheme> morphemes(String text, int start, int end) {
        return JapaneseMorphemes.of(text, start, end);
    }

    @Override
    public Pattern link() {
        return LINK;
    }

    @Override
    public Pattern closing() {
        return CLOSING;
    }

    @Override
    public Optional<Core> core(MorphemeLine line, int from, int to) {
        int start = line.ending(CORE, from, to);
        if (start < 0) {
            return Optional.empty();
        }
        Matcher matcher = CORE.matcher(line.norm(start, to));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String noun = matcher.group(1) == null ? "" : matcher.group(1);
        String verb = matcher.group(2);
        String tail = matcher.group(4);
        boolean past = tail.contains("た/x");
        boolean stative = (CLOSED.contains(verb) && noun.isEmpty())
                || tail.matches("(?:.* )?(?:う|べし|まい|だ|らしい|得る|うる|ある|ようだ|そうだ|すぎる|つつ)/.*")
                || "仮命".contains(matcher.group(3));
        return Optional.of(new Core(
                LIGHT.contains(verb) && !noun.isEmpty() ? noun : verb,
                start,
                past,
                tail.contains("れる/x"),
                tail.matches(".*[てで]/c (?:いる|おる)/x.*"),
                tail.contains("たい/x"),
                !stative && !(verb.equals("なる") || verb.equals("できる"))));
    }

    @Override
    public boolean specific(String clause) {
        return withoutVagueWords(clause)
                        .replaceAll("[\\p{IsHiragana}\\p{P}\\p{Z}]", "")
                        .length()
                >= 2;
    }

    @Override
    public boolean marksSubject(String norm) {
        return norm.equals("は/t") || norm.equals("も/t") || norm.equals("が/p");
    }

    @Override
    public boolean bridgesSubject(String norm) {
        return norm.equals("から/p") || norm.equals("として/p") || norm.equals("より/p");
    }

    @Override
    public boolean marksAgent(String norm) {
        return norm.equals("による/p");
    }

    @Override
    public List<Time> times(String text, int start, int end, Optional<LocalDate> today) {
        return JapaneseTimes.in(text, start, end, today);
    }

    @Override
    public Pattern condition() {
        return CONDITION;
    }

    @Override
    public Pattern leadIn() {
        return LEAD_IN;
    }

    @Override
    public String language() {
        return "ja";
    }

    @Override
    public boolean spaced() {
        return false;
    }

    @Override
    public Pattern addressee() {
        return ADDRESSEE;
    }
}
