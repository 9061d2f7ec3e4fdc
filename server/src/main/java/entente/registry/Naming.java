package entente.registry;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.CommitmentAct;
import entente.act.ContinuityAct;
import entente.act.FactorAct;
import entente.act.InstrumentAct;
import entente.commitment.Commitment;
import entente.factor.Reading;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Citations;
import entente.partnership.Partnership;
import entente.partnership.Standing;
import entente.portal.Visit;
import entente.text.Localized;
import entente.text.PartialDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How things are called on a page: in the visitor's language, the visitor's own member first. */
public final class Naming {
    private final Visit visit;
    private final Partnership state;

    /** Names for a visitor over what the visitor may read. */
    public Naming(Visit visit, Partnership state) {
        this.visit = visit;
        this.state = state;
    }

    /** Words in the visitor's language, or what stands in for it. */
    public String words(@Nullable Localized words) {
        return words == null ? "" : words.get(visit.language().tag());
    }

    /** The language that {@link #words} answers in, for the page's {@code lang}. */
    public String tag(@Nullable Localized words) {
        return words == null
                ? visit.language().tag()
                : words.languageFor(visit.language().tag());
    }

    /** Whether an act stands at a place whose key somebody else may have had. */
    public boolean inDoubt(Standing standing) {
        return state.keys().inDoubt(standing.entry().log(), standing.entry().index());
    }

    /** A member's name: the partnership's own, else what CLDR calls the state. */
    public String member(MemberId member) {
        return state.party(member)
                .map(party -> party.name().get(visit.language().tag()))
                .orElseGet(() -> state(member));
    }

    private String state(MemberId member) {
        if (member.value().equals("EU")) {
            return visit.text("terms.european-union");
        }
        return member.state()
                ? Locale.of("", member.value())
                        .getDisplayCountry(visit.language().locale())
                : member.value();
    }

    /** Members in the order of this visitor: the own first, then by code. */
    public List<MemberId> ordered(Collection<MemberId> members) {
        MemberId own = visit.who().map(account -> account.member()).orElse(null);
        return members.stream()
                .sorted(Comparator.comparing((MemberId m) -> !m.equals(own)).thenComparing(m -> m))
                .toList();
    }

    /** Members as a list of names. */
    public String members(Collection<MemberId> members) {
        return listed(ordered(members).stream().map(this::member).toList());
    }

    /** Words one after the other, parted as the page's language does. */
    public String listed(List<String> words) {
        return String.join(visit.text("terms.comma"), words);
    }

    /** The partnership's members, without its organs. */
    public List<MemberId> partners() {
        return ordered(state.founded().stream()
                .flatMap(founded -> founded.parties().stream())
                .filter(party -> !party.organ())
                .map(party -> party.id())
                .toList());
    }

    /** A post's title. */
    public String post(PostId post) {
        return state.offices()
                .find(post)
                .map(found -> words(found.created().title()))
                .orElse(post.value());
    }

    /** A choice (kind, force, status, round) by its constant. */
    public String choice(String group, Enum<?> constant) {
        return visit.text("terms." + group + "." + slug(constant));
    }

    /** A constant as it stands in addresses and keys. */
    public static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How far a reading of an open question leans for the commitments that hang on it. */
    public String leaning(int degree) {
        return visit.text("outlook.leaning." + (degree - Reading.LEAST));
    }

    /** An issue area; its own name if the interface has no word for it. */
    public String area(String area) {
        String key = "terms.area." + area;
        return visit.messages().has(visit.language(), key) ? visit.text(key) : area;
    }

    /** A date as precise as it is known. */
    public String date(@Nullable PartialDate date) {
        if (date == null) {
            return "";
        }
        return switch (date.value().length()) {
            case 4 -> date.value();
            case 7 ->
                DateTimeFormatter.ofPattern(
                                visit.text("terms.month-pattern"),
                                visit.language().locale())
                        .format(YearMonth.parse(date.value()));
            default -> visit.day(date.first());
        };
    }

    /** What kind of act it is, in words. */
    public String act(Act act) {
        String key = "terms.act."
                + act.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT);
        return visit.text(key);
    }

    /** What an act is about, in a line: the commitment, statement, post or person it speaks of. */
    public Optional<String> about(Act act) {
        return switch (act) {
            case CommitmentAct.CommitmentConfirmed confirmed ->
                Optional.of(confirmed.code() + " " + words(confirmed.terms().summary()));
            case InstrumentAct.StatementEntered entered -> Optional.of(words(entered.title()));
            case FactorAct factor -> factor(factor);
            case ContinuityAct.PostCreated created -> Optional.of(words(created.title()));
            case ContinuityAct.TermRecorded term -> Optional.of(words(term.person()));
            case ContinuityAct.TermEnded ended -> term(ended.term());
            case ContinuityAct.EndExpected expected -> term(expected.term());
            default ->
                Citations.of(act).stream()
                        .map(this::cited)
                        .flatMap(Optional::stream)
                        .findFirst();
        };
    }

    private Optional<String> factor(FactorAct act) {
        return switch (act) {
            case FactorAct.FactorOpened opened ->
                Optional.of(opened.code() + " " + words(opened.scope().question()));
            case FactorAct.FactorChanged changed -> factor(changed.factor());
            case FactorAct.FactorRead read -> factor(read.factor());
            case FactorAct.ReadingTakenBack back ->
                state.factors().factorOf(back.reading()).flatMap(this::factor);
            case FactorAct.FactorOffered offered -> factor(offered.factor());
            case FactorAct.FactorOfferDropped dropped ->
                state.factors().factorOf(dropped.offer()).flatMap(this::factor);
            case FactorAct.FactorTakenOver over ->
                state.factors().factorOf(over.offer()).flatMap(this::factor);
            case FactorAct.FactorReviewed reviewed -> factor(reviewed.factor());
            case FactorAct.FactorClosed closed -> factor(closed.factor());
        };
    }

    private Optional<String> factor(ActRef ref) {
        return state.factors()
                .find(ref)
                .map(factor -> factor.code() + " " + words(factor.scope().question()));
    }

    private Optional<String> term(ActRef ref) {
        return state.offices().ofTerm(ref).stream()
                .flatMap(post -> post.terms().stream())
                .filter(one -> one.ref().equals(ref))
                .map(one -> words(one.person()))
                .findFirst();
    }

    private Optional<String> cited(ActRef ref) {
        return state.register()
                .find(state.stands()
                        .commitmentOf(ref)
                        .or(() -> state.register()
                                .task(ref)
                                .map(task -> task.set().commitment()))
                        .orElse(ref))
                .map(commitment ->
                        commitment.code() + " " + words(commitment.terms().summary()))
                .or(() -> state.instruments()
                        .find(ref)
                        .or(() -> state.instruments().about(ref))
                        .map(instrument -> instrument.opened().code() + " "
                                + words(instrument.opened().title())))
                .or(() -> state.statements()
                        .find(ref)
                        .map(statement -> words(statement.entered().title())));
    }

    /** The address of a commitment's page. */
    public static String address(Commitment commitment) {
        return address(commitment.ref());
    }

    /** The address of a commitment's page. */
    public static String address(ActRef commitment) {
        return "/register/" + commitment.shortened();
    }
}
