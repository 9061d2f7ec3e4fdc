package entente.korean;

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

/** The grammar of Korean statements, made when the first is read. */
final class KoreanGrammar extends WordGrammar {
    private static final Pattern CORE =
            Pattern.compile("(?<![^ ])(?:([^ ]+)/n (?:(?:을|가|에|로)/p (?:[^ ]+/d )*)?)?([^ ]+)/([vj]) "
                    + "((?:[^ ]+/[xte] |(?:있|없|싶|하|되)/[vj] |수/n (?:가/p )?|은/t )*)$");
    private static final Set<String> LIGHT = Set.of(
            "하", "되", "받", "갖", "가지", "벌이", "표하", "나타내", "보내", "전하", "기울이", "시키", "이루어지", "취하", "보이", "나누", "밟", "쏟");
    private static final Set<String> PASSIVE = Set.of("되", "이루어지", "열리", "받", "치러지", "마련되", "놓이", "쓰이");
    private static final Pattern LINK = Frame.ending(
            "고/e ,/s |(?:며|되)/e (?:,/s )?|(?:ᆫ|는)/m (?:한편|동시/n 에)/[npk] (?:,/s )?|(?:ᆫ|는)/m 한편/[nd] (?:,/s )?"
                    + "|(?:ᆫ|는)/m 동시/n 에/p (?:,/s )?"
                    + "|ᆯ/m 뿐/n (?:만/p )?(?:아니/[jcx] 라/e )?(?:,/s )?|(?:으나|나|지만|는데|은데)/e ,/s ");
    private static final Pattern CLOSING = Frame.ending("(?:[^ ]+/f |ᄆ/g )?(?:[^ ]+/s )+|[^ ]+/f |ᄆ/g ");
    private static final Pattern CONDITION =
            Pattern.compile("(?:^|(?<=[,.]\\s)|(?<=[은는이가]\\s))([^,.]{2,60}?[가-힣]\\s?(?:경우|때|시)(?:에는|에)?)(?=[\\s,])");
    private static final Pattern LEAD_IN =
            Pattern.compile("(?:다음|아래)(?:과 같은|과 같이|의|에 열거한)?\\s?(?:[가-힣]{0,8}\\s?)?(?:사항|사업|조치|과제|분야|방안|내용|바)"
                    + "|(?:다음|아래)와? ?과? 같(?:다|이)");
    private static final Pattern ADDRESSEE = Pattern.compile("(?:^|[,는은] )([^,]{1,30}?)(?:에 대해|에 대하여|에게|에|이|가|의)(?= )");

    private static final String RUN =
            "(?<![가-힣])M(?:[·・-]?M){1,5}(?![가-힣])|(?<![가-힣])M(?:[·・-]?M){1,5}(?=\\s?(?:양국|3국|정상|장관|외교|국방|측|간|안보|경제|협력))"
                    + "|(?<![가-힣])M(?=측)";

    KoreanGrammar() {
        this(new Vocabulary(resource("words.txt")));
    }

    private KoreanGrammar(Vocabulary words) {
        super(
                words,
                KoreanFrames.of(words),
                WordGrammar.nouns(words, Locale.KOREAN, resource("states.txt"), RUN, "(?:들)?$"));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(KoreanGrammar.class.getResourceAsStream(name), name);
    }

    @Override
    public List<Morpheme> morphemes(String text, int start, int end) {
        return KoreanMorphemes.of(text, start, end);
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
        boolean adjective = (matcher.group(3).equals("j") && !isGoingOn(noun)) || verb.equals("있") || verb.equals("없");
        boolean stative = adjective || tail.matches(".*(?:못하/|수/n|야/e|/j |지/x|겠/t 지).*") || tail.startsWith("아/e 지");
        return Optional.of(new Core(
                LIGHT.contains(verb) && !noun.isEmpty() ? noun : verb,
                start,
                tail.contains("았/t"),
                PASSIVE.contains(verb),
                tail.matches(".*고/e 있/[vxj].*"),
                tail.contains("싶/"),
                !stative));
    }

    @Override
    public boolean specific(String clause) {
        return withoutVagueWords(clause)
                        .replaceAll("[\\p{P}\\p{Z}]|[은는이가을를의에로과와도며고]", "")
                        .length()
                >= 2;
    }

    @Override
    public boolean marksSubject(String norm) {
        return norm.equals("은/t") || norm.equals("도/t") || norm.equals("가/p") || norm.equals("께서/p");
    }

    @Override
    public boolean bridgesSubject(String norm) {
        return norm.equals("에서/p") || norm.equals("로서/p") || norm.equals("로/p");
    }

    @Override
    public boolean marksAgent(String norm) {
        return false;
    }

    @Override
    public List<Time> times(String text, int start, int end, Optional<LocalDate> today) {
        return KoreanTimes.in(text, start, end, today);
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
        return "ko";
    }

    @Override
    public boolean spaced() {
        return true;
    }

    @Override
    public Pattern addressee() {
        return ADDRESSEE;
    }
}
