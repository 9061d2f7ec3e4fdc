package entente.claim;

import entente.actor.Actor;
import entente.article.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Roles in a Japanese or Korean sentence by the particles after names: topic and subject do, direction and partner are
 * done to, and the topic of a verb of saying says.
 */
final class AsianRoles implements Roles {
    private record Grammar(
            Pattern doer,
            Pattern target,
            Pattern partner,
            Pattern place,
            Pattern source,
            Pattern said,
            Pattern quoted,
            Pattern adnominal,
            Pattern passive,
            Pattern troops,
            Pattern beside,
            Pattern three,
            Pattern negated,
            Pattern possible,
            Pattern alleged,
            Pattern coming) {}

    private static final String JA_TITLE = "(?:の?(?:政府|軍|首脳|大統領|首相|外相|防衛相|国防相|総書記|国務長官|国務委員長|報道官|外務省|国防省"
            + "|部隊|兵士?|議会|当局|海軍|当局者|陸軍|次期大統領|政権移行チーム|前大統領|総理|外務大臣|防衛大臣))*";
    private static final String KO_TITLE = "(?: ?(?:정부|군|정상|대통령|총리|외교장관|외무상|국방장관|위원장|국무위원장|국무장관|대변인|당국|군 당국"
            + "|부대|의회|해군|당선인|외교부|국방부|육군|인수위|정부는|병력|군인))*";

    /** How many of them: "北朝鮮の兵士約1500人が", "북한군 1만2천여 명이". */
    private static final String JA_COUNT = "(?:ら|たち)?(?:約|およそ|少なくとも)?(?:[0-9０-９,，.万千百]+[人名隻機両]?(?:以上|余り)?)?";

    private static final String KO_COUNT = "(?:들)?(?: ?(?:약 |최소 )?[0-9,.만천백 ]+(?:여 ?)?(?:명|척|대)(?: 이상)?)?";
    private static final Pattern HEADS = Pattern.compile("^(?:, |、)");

    private static final Pattern OF_STATE = Pattern.compile("(?:軍|군)?[ の]?");

    private static final Grammar JAPANESE = new Grammar(
            Pattern.compile("^" + JA_TITLE + JA_COUNT + "(?:は|が|も|による|によって|側は)"),
            Pattern.compile("^" + JA_TITLE + "(?:に対し|に対する|に|へ|を|向けに|への)"),
            Pattern.compile("^" + JA_TITLE + "(?:と|との)"),
            Pattern.compile("^(?:[^、。]{0,8})(?:で|沖|上空|に向け|に派|へ派|の首都|に配置|に投入)"),
            Pattern.compile("^" + JA_TITLE + "(?:によると|によれば)"),
            Pattern.compile("述べた|語った|明らかにした|発表した|主張した|伝えた|報じた|強調した|説明した|指摘した|との見方を示した|分析した|非難した" + "|表明した|警告した"),
            Pattern.compile("と、?$"),
            Pattern.compile("した"),
            Pattern.compile("された"),
            Pattern.compile("^の?(?:軍|兵|部隊)"),
            Pattern.compile("(?:、|・|と|および|及び|や)"),
            Pattern.compile("3か国|三か国|3カ国|三カ国|3国|日米韓"),
            Pattern.compile("ない|なかった|せず|否定|いません|ません"),
            Pattern.compile("可能性|かもしれ|恐れ|おそれ|場合|れば|なら|検討|見通し"),
            Pattern.compile("とみられ|と見られ|とされ|疑い|模様|という情報|との情報|報じられ|推定|の疑|とみて"),
            Pattern.compile("予定|方針|計画|合意|ことを決め|する考え|見込み|ことで一致|へ$"));

    private static final Grammar KOREAN = new Grammar(
            Pattern.compile("^" + KO_TITLE + KO_COUNT + "(?:은|는|이|가|도|께서|의)(?![가-힣])"),
            Pattern.compile("^" + KO_TITLE + "(?:에게|에 대한|에 대해|에|을|를|으로|로|측에)(?![가-힣])"),
            Pattern.compile("^" + KO_TITLE + "(?:와|과|와의|과의)(?![가-힣])"),
            Pattern.compile("^[^.]{0,8}(?:에서|앞바다|상공|으로|에 (?:파병|파견|배치|투입)|에)"),
            Pattern.compile("^" + KO_TITLE + "(?:에 따르면|에 의하면)"),
            Pattern.compile("밝혔|말했|전했|발표했|주장했|강조했|설명했|지적했|보도했|분석했|규탄했|비난했|표명했|경고했|덧붙였"),
            Pattern.compile("[다라]고,? $"),
            Pattern.compile("한 |했던 "),
            Pattern.compile("된 "),
            Pattern.compile("^ ?(?:군|병력|병사|부대)"),
            Pattern.compile("(?:, |·|와 |과 |및 |, 그리고 )"),
            Pattern.compile("3국|세 나라|3개국|한미일|한·미·일"),
            Pattern.compile("않|안 했|못했|부인|없다고|아니"),
            Pattern.compile("가능성|수 있|우려가|경우|하면|검토|전망|ㄹ 수도|수도"),
            Pattern.compile("추정|알려졌|의혹|것으로 보|전해졌|혐의|관측"),
            Pattern.compile("예정|계획|방침|합의|하기로|할 것"));

    private final Grammar grammar;
    private final String sentence;
    private final List<Mention> mentions;
    private final Memory memory;

    AsianRoles(Language language, String sentence, List<Mention> mentions, Memory memory) {
        this.grammar = language == Language.JAPANESE ? JAPANESE : KOREAN;
        this.sentence = sentence;
        this.mentions = mentions;
        this.memory = memory;
    }

    @Override
    public List<Mention> actors(ClaimReader.Hit hit) {
        Optional<Mention> described = described(hit);
        if (described.isPresent()) {
            return List.of(described.get());
        }
        List<Mention> doers = doers().stream()
                .filter(each -> each.end() <= hit.start() && !isSource(each))
                .toList();
        boolean speech = hit.type().traits().contains(EventType.Trait.SPEECH);
        Mention doer = null;
        for (Mention each : doers) {
            // The topic of the verb of saying says; the subject inside what is said does.
            boolean outer = each.equals(doers.getFirst()) && doers.size() > 1;
            doer = speech ? (doer == null ? each : doer) : outer ? doer : each;
        }
        if (doer != null) {
            return group(doer);
        }
        boolean three =
                grammar.three().matcher(sentence.substring(0, hit.start())).find();
        return three ? memory.group(3) : List.of();
    }

    /** Who stands behind a verb that describes it: who did it, and also troops that were sent. */
    private Optional<Mention> described(ClaimReader.Hit hit) {
        if (hit.type().traits().contains(EventType.Trait.SPEECH)) {
            return Optional.empty();
        }
        return mentions.stream()
                .filter(each -> each.start() >= hit.end())
                .filter(each -> {
                    String between = sentence.substring(hit.end(), each.start());
                    return grammar.adnominal().matcher(between).matches()
                            || (grammar.passive().matcher(between).matches()
                                    && grammar.troops()
                                            .matcher(sentence.substring(each.end()))
                                            .find());
                })
                .findFirst();
    }

    private List<Mention> group(Mention last) {
        List<Mention> group = new ArrayList<>(List.of(last));
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Mention each = mentions.get(i);
            Mention first = group.getFirst();
            if (each.end() <= first.start()
                    && grammar.beside()
                            .matcher(sentence.substring(each.end(), first.start()))
                            .matches()) {
                group.addFirst(each);
            }
        }
        return Roles.once(group);
    }

    /** A body is named after its state: "韓国の合同参謀本部", "韓国軍の合同参謀本部", "한국 합동참모본부". */
    private List<Mention> withItsState(Mention body) {
        List<Mention> named = new ArrayList<>(group(body));
        for (Mention each : mentions) {
            int first = named.getFirst().start();
            boolean before = each.end() <= first
                    && OF_STATE.matcher(sentence.substring(each.end(), first)).matches();
            if (before && each.actor().kind() == Actor.Kind.STATE) {
                named.addFirst(each);
                break;
            }
        }
        return Roles.once(named);
    }

    private boolean isSource(Mention mention) {
        return grammar.source().matcher(sentence.substring(mention.end())).find();
    }

    /** Who has the particle of a doer; in a headline, whom it begins with. */
    private List<Mention> doers() {
        boolean headline = !sentence.endsWith(".") && !sentence.endsWith("。");
        return mentions.stream()
                .filter(each -> {
                    String after = sentence.substring(each.end());
                    boolean heads = headline
                            && each.start() == 0
                            && HEADS.matcher(after).find();
                    return heads || grammar.doer().matcher(after).find();
                })
                .toList();
    }

    private List<Mention> with(Pattern particle) {
        return mentions.stream()
                .filter(each -> particle.matcher(sentence.substring(each.end())).find())
                .toList();
    }

    @Override
    public List<Mention> targets(ClaimReader.Hit hit, List<Mention> actors) {
        List<Mention> found = new ArrayList<>(with(grammar.target()));
        found.addAll(with(grammar.partner()));
        List<Mention> others = others(found, hit, actors);
        boolean speech = hit.type().traits().contains(EventType.Trait.SPEECH);
        return speech && others.isEmpty() ? others(mentions, hit, actors) : others;
    }

    private List<Mention> others(List<Mention> found, ClaimReader.Hit hit, List<Mention> actors) {
        List<Mention> reporting = speakers(hit);
        return Roles.once(found.stream()
                .filter(each -> actors.stream().noneMatch(one -> one.actor().equals(each.actor())))
                .filter(each -> reporting.stream().noneMatch(one -> one.actor().equals(each.actor())))
                .toList());
    }

    @Override
    public List<Mention> speakers(ClaimReader.Hit hit) {
        List<Mention> sources = mentions.stream().filter(this::isSource).toList();
        if (!sources.isEmpty()) {
            return Roles.once(sources);
        }
        boolean said = grammar.said().matcher(sentence).find();
        List<Mention> doers = doers();
        // What was said may stand first: its end is marked, and who said it follows.
        Optional<List<Mention>> after = doers.stream()
                .filter(each -> each.start() >= hit.end())
                .map(this::withItsState)
                .filter(each -> each.getFirst().start() >= hit.end()
                        && grammar.quoted()
                                .matcher(sentence.substring(
                                        hit.end(), each.getFirst().start()))
                                .find())
                .findFirst();
        if (said && after.isPresent()) {
            return after.get();
        }
        boolean speech = hit.type().traits().contains(EventType.Trait.SPEECH);
        if (doers.isEmpty()
                || !(said || speech)
                || (doers.size() == 1 && !speech && actors(hit).contains(doers.getFirst()))) {
            return speech ? actors(hit) : List.of();
        }
        return group(doers.getFirst());
    }

    @Override
    public List<String> places(ClaimReader.Hit hit) {
        return mentions.stream()
                .filter(each -> each.actor().kind() == Actor.Kind.STATE)
                .filter(each ->
                        grammar.place().matcher(sentence.substring(each.end())).find())
                .filter(each ->
                        !grammar.doer().matcher(sentence.substring(each.end())).find())
                .map(each -> each.actor().id())
                .distinct()
                .toList();
    }

    /** What decides stands after the trigger: the end of a sentence says whether it is so. */
    @Override
    public Claim.Status status(ClaimReader.Hit hit) {
        String after = sentence.substring(hit.end(), Math.min(sentence.length(), hit.end() + 40));
        boolean contests = hit.type().traits().contains(EventType.Trait.CONTESTS);
        if (!contests && grammar.negated().matcher(after).find()) {
            return Claim.Status.NEGATED;
        }
        if (grammar.possible().matcher(after).find()) {
            return Claim.Status.HYPOTHETICAL;
        }
        if (grammar.alleged().matcher(after).find()) {
            return Claim.Status.ALLEGED;
        }
        boolean announces = hit.type().traits().contains(EventType.Trait.ANNOUNCES);
        return announces || grammar.coming().matcher(after).find() ? Claim.Status.ANNOUNCED : Claim.Status.ASSERTED;
    }

    @Override
    public String label(Mention mention) {
        return mention.actor().label();
    }
}
