package entente.conference;

import entente.act.ActRef;
import entente.act.Change;
import entente.draft.Bracket;
import entente.draft.Clause;
import entente.member.MemberId;
import entente.negotiation.Bracketed;
import entente.negotiation.ClauseStanding;
import entente.negotiation.Conflict;
import entente.negotiation.Finalisation;
import entente.negotiation.Instrument;
import entente.negotiation.Obstacle;
import entente.negotiation.Proposal;
import entente.negotiation.Signature;
import entente.negotiation.Table;
import entente.negotiation.TakingIn;
import entente.negotiation.Version;
import entente.partnership.Holding;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Office;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.wording.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the pages about one instrument show.
 *
 * @param naming how things are called
 * @param state what the visitor may read
 * @param holding how far each log is held
 * @param of the instrument
 * @param table where its text stands
 * @param numbers of its clauses
 * @param conflicts the open proposals that touch each other
 * @param terms what the partnership agreed on to say in each language
 * @param acting the post the visitor acts in, if any
 * @param refusal why what was asked was not recorded, if so
 * @param typed what was typed, to be shown again
 * @param language the page's language
 */
public record InstrumentSheet(
        Naming naming,
        Partnership state,
        Holding holding,
        Instrument of,
        Table table,
        Numbers numbers,
        List<Conflict> conflicts,
        Terminology terms,
        Optional<Office.Acting> acting,
        Optional<Refusal> refusal,
        Map<String, String> typed,
        String language) {
    /** Copies what was typed in. */
    public InstrumentSheet {
        conflicts = List.copyOf(conflicts);
        typed = Map.copyOf(typed);
    }

    static InstrumentSheet of(
            Visit visit,
            Office office,
            Partnership state,
            Instrument of,
            Optional<Refusal> refusal,
            Map<String, String> typed) {
        return of(visit, office, state, of, Terminology.none(), refusal, typed);
    }

    static InstrumentSheet of(
            Visit visit,
            Office office,
            Partnership state,
            Instrument of,
            Terminology terms,
            Optional<Refusal> refusal,
            Map<String, String> typed) {
        return new InstrumentSheet(
                new Naming(visit, state),
                state,
                office.desk().holding(),
                of,
                Table.of(of),
                new Numbers(of.head().map(Version::draft)),
                Conflict.among(of),
                terms,
                office.acting(visit, state),
                refusal,
                typed,
                visit.language().tag());
    }

    /** The instrument's address. */
    public String address() {
        return address(of.ref());
    }

    /** An instrument's address. */
    public static String address(ActRef instrument) {
        return "/instruments/" + instrument.shortened();
    }

    /** The text as it stands, if there is one. */
    public Optional<Version> head() {
        return of.head();
    }

    /** The act that made the text: what every form says it was written on. */
    public String text() {
        return of.headRef().value();
    }

    /** The instrument's languages, the page's own first. */
    public List<String> languages() {
        List<String> all = new ArrayList<>(of.opened().languages().all());
        all.sort(Comparator.comparing((String one) -> !one.equals(language)).thenComparing(one -> one));
        return all;
    }

    /** The language the text is shown in first. */
    public String first() {
        return languages().getFirst();
    }

    /** A language by its name in the page's language. */
    public String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(language));
    }

    /** Languages by their names, as the page's language lists them. */
    public String languageNames(List<String> tags) {
        return naming.listed(tags.stream().map(this::languageName).toList());
    }

    /** Whether a language is signed in. */
    public boolean authentic(String tag) {
        return of.authentic().contains(tag);
    }

    /** What of a long text is shown, and what it is known by. */
    public Shown shown() {
        return new Shown(this);
    }

    /** A clause's number; its identity where it has none. */
    public String label(Clause clause) {
        return numbers.label(clause.id(), first());
    }

    /** How deep a clause stands, from 0. */
    public int depth(Clause clause) {
        return head().map(version -> version.draft().above(clause.id()).size()).orElse(0);
    }

    /** A clause's words in a language, with what is proposed in brackets. */
    public List<Bracketed> runs(ClauseStanding row, String tag) {
        return row.clause()
                .text(tag)
                .map(words ->
                        Bracketed.spaced(Bracketed.of(words, tag, row.version().hash(), row.proposals())))
                .orElse(List.of());
    }

    /** The words of a clause that a proposal would put in, with what others would change in them. */
    public List<Bracketed> runs(Proposal insert, String tag) {
        return Bracketed.spaced(Bracketed.of(insert, tag, table.apart()));
    }

    /** What in words stands in brackets of members, from a text that was read in. */
    public List<Bracket> brackets(String words) {
        return Bracket.of(words, of.members().stream().map(MemberId::value).collect(Collectors.toSet()));
    }

    /** The open proposal whose words one changes. */
    public Optional<Proposal> around(Proposal proposal) {
        return proposal.open()
                ? of.around(proposal.proposed().act().about()).stream()
                        .findFirst()
                        .filter(Proposal::open)
                : Optional.empty();
    }

    /** Whether a proposal's words can be changed by another: words for the text as it stands. */
    public boolean amendable(Proposal proposal) {
        boolean words = proposal.change() instanceof Change.Insert || proposal.change() instanceof Change.Replace;
        return words && proposal.open() && speaking() && negotiable() && !outdated(proposal);
    }

    /** The words a proposal would have in a language: its own, or those of the clause where it leaves them. */
    public String wanted(Proposal proposal, String tag) {
        return switch (proposal.change()) {
            case Change.Insert insert -> insert.clause().text(tag).orElse("");
            case Change.Replace replace -> {
                String own = replace.text() == null ? null : replace.text().in().get(tag);
                yield own != null
                        ? own
                        : head().flatMap(version -> version.draft().find(replace.clause()))
                                .flatMap(clause -> clause.text(tag))
                                .orElse("");
            }
            case Change _ -> "";
        };
    }

    /** What a proposal changes in a language; nothing where it leaves it as it is. */
    public List<Piece> pieces(Proposal proposal, String tag) {
        String about = proposal.change().about();
        String now = head().flatMap(version -> version.draft().find(about))
                .flatMap(clause -> clause.text(tag))
                .orElse("");
        String wanted = wanted(proposal, tag);
        boolean words = proposal.change() instanceof Change.Insert || proposal.change() instanceof Change.Replace;
        return words && !now.equals(wanted) ? Changed.between(this, about, now, wanted, tag) : List.of();
    }

    /** The proposals the chair can take in together. */
    public List<Proposal> free() {
        return chairing() && negotiable() ? TakingIn.free(of) : List.of();
    }

    /** The members to be bound, the visitor's own first. */
    public List<MemberId> members() {
        return naming.ordered(of.members());
    }

    /** Whether the visitor acts for the chair, in a post that keeps texts. */
    public boolean chairing() {
        return acting.filter(as -> as.keepsRegister() && as.member().equals(of.chair()))
                .isPresent();
    }

    /** Whether the visitor acts for a member to be bound. */
    public boolean speaking() {
        return acting.filter(as -> of.binds(as.member())).isPresent();
    }

    /** Whether the visitor acts for somebody at the table: a member to be bound, or the chair. */
    public boolean seated() {
        return acting.filter(as -> seated(of, as)).isPresent();
    }

    static boolean seated(Instrument of, Office.Acting as) {
        return of.binds(as.member()) || as.member().equals(of.chair());
    }

    /** A clause's words in a language, with what they cite in words too. */
    public String words(Clause clause, String tag) {
        return numbers.cited(clause.text(tag).orElse(""), clause.id(), tag);
    }

    /** Words in a clause, or to stand in it, with what they cite in words. */
    public String cited(String words, String clause, String tag) {
        return numbers.cited(words, clause, tag);
    }

    /** Whether the text can still be changed. */
    public boolean negotiable() {
        return of.closed() == null && of.frozen().isEmpty() && adopted().isEmpty();
    }

    /** The adopted text, if it is adopted and held. */
    public Optional<Finalisation> adopted() {
        return of.finalisations().stream()
                .filter(text -> state.adopted(text.ref(), holding::effective))
                .findFirst();
    }

    /** The text that waits for signatures, or is adopted. */
    public Optional<Finalisation> finalisation() {
        return adopted().or(of::frozen);
    }

    /** A member's signature under the frozen text. */
    public Optional<Signature> signature(MemberId member) {
        return finalisation().flatMap(text -> text.signature(member, holding::effective));
    }

    /** Whether a signature binds, as far as it is held. */
    public boolean binds(Signature signature) {
        return signature.binds(holding::effective);
    }

    /** Whether the visitor can sign for a member that has not signed. */
    public boolean maySign() {
        return speaking()
                && of.frozen().isPresent()
                && signature(acting.orElseThrow().member())
                        .filter(one -> one.complete(_ -> true))
                        .isEmpty();
    }

    /** The proposals that one touches. */
    public List<Proposal> against(Proposal proposal) {
        return conflicts.stream()
                .filter(one -> one.one().ref().equals(proposal.ref())
                        || one.other().ref().equals(proposal.ref()))
                .map(one -> one.one().ref().equals(proposal.ref()) ? one.other() : one.one())
                .toList();
    }

    /** Whether a proposal is about words that have changed since. */
    public boolean outdated(Proposal proposal) {
        String clause = proposal.change().about();
        Optional<Version> then = of.version(proposal.proposed().act().text());
        return head().isPresent()
                && then.flatMap(version -> version.clause(clause)).isPresent()
                && !then.flatMap(version -> version.clause(clause))
                        .equals(head().flatMap(version -> version.clause(clause)));
    }

    /** Every proposal, the open ones first. */
    public List<Proposal> proposals() {
        return Stream.concat(
                        of.openProposals().stream(), of.proposals().stream().filter(one -> !one.open()))
                .toList();
    }

    /** What keeps the text from being made final. */
    public List<Obstacle> obstacles() {
        return table.obstacles();
    }

    /** What keeps the text from being made final, by kind, with the clauses. */
    public Map<Obstacle.Kind, String> obstaclesByKind() {
        return obstacles().stream()
                .collect(Collectors.groupingBy(
                        Obstacle::kind,
                        java.util.TreeMap::new,
                        Collectors.mapping(
                                one -> (clauseName(one.clause()) + " " + one.detail()).strip(),
                                Collectors.joining(", "))));
    }

    /** A clause as people call it. */
    public String clauseName(String id) {
        return head().flatMap(version -> version.draft().find(id))
                .map(this::label)
                .orElse(id);
    }

    /** What was typed in a field, or nothing. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether what was typed belongs to a clause. */
    public boolean about(String clause) {
        return value("clause").equals(clause);
    }
}
