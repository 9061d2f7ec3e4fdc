package entente.conference;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Change;
import entente.act.NegotiationAct.ClauseLocked;
import entente.act.NegotiationAct.ClauseSettled;
import entente.act.NegotiationAct.ClauseUnlocked;
import entente.act.NegotiationAct.Concordance;
import entente.act.NegotiationAct.ConcordanceStated;
import entente.act.NegotiationAct.NegotiationClosed;
import entente.act.NegotiationAct.PackageLinked;
import entente.act.NegotiationAct.PackageUntied;
import entente.act.NegotiationAct.ProposalWithdrawn;
import entente.act.NegotiationAct.Stance;
import entente.act.NegotiationAct.StanceTaken;
import entente.act.NegotiationAct.TextIssued;
import entente.act.NegotiationAct.TextKind;
import entente.act.NegotiationAct.TextProposed;
import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Place;
import entente.negotiation.ClauseStanding;
import entente.negotiation.Instrument;
import entente.negotiation.Proposal;
import entente.negotiation.Table;
import entente.negotiation.TakingIn;
import entente.negotiation.Version;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was typed about a text into an act. The form says on which version it was written, so that nobody
 * speaks to,
 * or overwrites, words they have not seen.
 */
final class Moves {
    private final Instrument of;
    private final Typed typed;
    private final String language;
    private final boolean chair;

    /**
     * @param of the instrument
     * @param typed the form
     * @param language in which notes are written
     * @param chair whether it is typed for the chair
     */
    Moves(Instrument of, Typed typed, String language, boolean chair) {
        this.of = of;
        this.typed = typed;
        this.language = language;
        this.chair = chair;
    }

    /** @throws Typed.Bad if a field cannot be read, or there is no such form */
    Act act(String form) {
        return switch (form) {
            case "stance" -> stance();
            case "accept" -> accepted();
            case "words" -> changed(words());
            case "amend" -> amended();
            case "clause" -> changed(inserted());
            case "delete" -> changed(new Change.Delete(typed.line("clause"), typed.line("hash")));
            case "move" -> changed(moved());
            case "retitle" -> changed(retitled());
            case "withdraw" -> new ProposalWithdrawn(of.ref(), typed.ref("proposal"));
            case "take-in" -> takenIn();
            case "leave-out" ->
                new ClauseSettled(of.ref(), typed.ref("text"), null, List.of(), List.of(typed.ref("proposal")), note());
            case "compare" -> compared();
            case "lock" -> new ClauseLocked(of.ref(), typed.ref("text"), typed.line("clause"));
            case "unlock" -> new ClauseUnlocked(of.ref(), typed.line("clause"), typed.line("reason"));
            case "link" ->
                new PackageLinked(
                        of.ref(), typed.ref("text"), Localized.of(language, typed.line("title")), typed.all("clause"));
            case "untie" -> new PackageUntied(of.ref(), typed.ref("link"));
            case "issue" ->
                new TextIssued(of.ref(), typed.ref("text"), typed.choice("kind", TextKind.class), typed.line("symbol"));
            case "close" -> new NegotiationClosed(of.ref(), typed.line("reason"));
            default -> throw new Typed.Bad("form");
        };
    }

    private Version version() {
        return of.version(typed.ref("text")).orElseThrow(() -> new Typed.Bad("text"));
    }

    /** Whether the clause a form is about has been edited since the form was shown. */
    boolean movedOn() {
        String clause = typed.value("clause");
        Optional<Version> head = of.head();
        return !clause.isEmpty()
                && typed.has("text")
                && head.isPresent()
                && !version().clause(clause).equals(head.get().clause(clause));
    }

    private @Nullable Localized note() {
        return typed.words("note", language);
    }

    private StanceTaken stance() {
        String clause = typed.line("clause");
        String hash = version().hash(clause).orElseThrow(() -> new Typed.Bad("clause"));
        return new StanceTaken(
                of.ref(),
                typed.ref("text"),
                typed.choice("stance", Stance.class),
                new TreeMap<>(Map.of(clause, hash)),
                note());
    }

    /** One stance to all clauses to which this member has not said that it agrees. */
    private StanceTaken accepted() {
        Version version = version();
        TreeMap<String, String> clauses = new TreeMap<>();
        for (String clause : typed.all("clause")) {
            clauses.put(clause, version.hash(clause).orElseThrow(() -> new Typed.Bad("clause")));
        }
        return new StanceTaken(of.ref(), typed.ref("text"), typed.choice("stance", Stance.class), clauses, note());
    }

    /** The chair changes the text, a member proposes to. */
    private Act changed(Change change) {
        return chair
                ? new ClauseSettled(
                        of.ref(), typed.ref("text"), change, typed.refs("taken-in"), typed.refs("left-out"), note())
                : new TextProposed(of.ref(), typed.ref("text"), change, note());
    }

    private Change words() {
        String id = typed.line("clause");
        Clause clause = version().draft().find(id).orElseThrow(() -> new Typed.Bad("clause"));
        SortedMap<String, String> texts =
                typed.perLanguage("words", of.opened().languages().all());
        texts.entrySet()
                .removeIf(one ->
                        clause.text(one.getKey()).filter(one.getValue()::equals).isPresent());
        SortedMap<String, String> headings =
                typed.perLanguage("heading", of.opened().languages().all());
        headings.entrySet()
                .removeIf(one -> clause.heading(one.getKey())
                        .filter(one.getValue()::equals)
                        .isPresent());
        try {
            return new Change.Replace(
                    id,
                    typed.line("hash"),
                    headings.isEmpty() ? null : new Localized(headings),
                    texts.isEmpty() ? null : new Localized(texts),
                    typed.all("unaffected").stream()
                            .filter(one -> !texts.containsKey(one) && !headings.containsKey(one))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new Typed.Bad("words");
        }
    }

    private Change inserted() {
        SortedMap<String, String> texts =
                typed.perLanguage("words", of.opened().languages().all());
        SortedMap<String, String> headings =
                typed.perLanguage("heading", of.opened().languages().all());
        if (texts.isEmpty() && headings.isEmpty()) {
            throw new Typed.Bad("words");
        }
        try {
            return new Change.Insert(
                    place(),
                    new Clause(
                            freshId(),
                            typed.choice("kind", ClauseKind.class),
                            headings.isEmpty() ? null : new Localized(headings),
                            texts.isEmpty() ? null : new Localized(texts),
                            List.of()));
        } catch (IllegalArgumentException e) {
            throw new Typed.Bad("words");
        }
    }

    private Change moved() {
        String clause = typed.line("clause");
        return new Change.Move(clause, version().hash(clause).orElseThrow(() -> new Typed.Bad("clause")), place());
    }

    private Change retitled() {
        SortedMap<String, String> titles =
                typed.perLanguage("title", of.opened().languages().all());
        Localized now = version().draft().title();
        titles.entrySet().removeIf(one -> one.getValue().equals(now.in().get(one.getKey())));
        try {
            return new Change.Retitle(new Localized(titles));
        } catch (IllegalArgumentException e) {
            throw new Typed.Bad("title");
        }
    }

    /** An identity that no clause has or had, in the text or in a proposal. */
    private String freshId() {
        List<String> taken = new ArrayList<>();
        of.versions().forEach(version -> taken.addAll(version.clauses().keySet()));
        of.proposals().forEach(one -> taken.add(one.change().about()));
        int number = taken.size() + 1;
        while (taken.contains("p" + number)) {
            number++;
        }
        return "p" + number;
    }

    /** Written as {@code below/behind}: either may be empty. */
    private Place place() {
        String[] parts = typed.line("place").split("/", -1);
        if (parts.length != 2) {
            throw new Typed.Bad("place");
        }
        return new Place(parts[0].isEmpty() ? null : parts[0], parts[1].isEmpty() ? null : parts[1]);
    }

    /** A proposal as it stands, where the words it changes are still those it was made about. */
    private ClauseSettled takenIn() {
        ActRef ref = typed.ref("proposal");
        Proposal proposal = of.openProposals().stream()
                .filter(one -> one.ref().equals(ref))
                .findFirst()
                .or(() -> of.proposal(ref))
                .orElseThrow(() -> new Typed.Bad("proposal"));
        List<ActRef> in = Stream.concat(
                        Stream.of(proposal),
                        of.around(proposal.proposed().act().about()).stream().filter(Proposal::open))
                .map(Proposal::ref)
                .toList();
        return new ClauseSettled(of.ref(), typed.ref("text"), proposal.change(), in, List.of(), note());
    }

    /** Other words for what somebody proposes: they stand within its brackets. */
    private TextProposed amended() {
        ActRef about = typed.ref("proposal");
        Proposal proposal = of.openProposals().stream()
                .filter(one -> one.ref().equals(about))
                .findFirst()
                .orElseThrow(() -> new Typed.Bad("proposal"));
        Change change = switch (proposal.change()) {
            case Change.Insert insert -> {
                SortedMap<String, String> texts =
                        typed.perLanguage("words", of.opened().languages().all());
                Clause clause = insert.clause();
                yield new Change.Insert(
                        insert.place(),
                        clause.withWords(clause.heading(), texts.isEmpty() ? null : new Localized(texts)));
            }
            case Change.Replace _ -> words();
            case Change _ -> throw new Typed.Bad("proposal");
        };
        if (change.equals(proposal.change())) {
            throw new Typed.Bad("words");
        }
        return new TextProposed(of.ref(), typed.ref("text"), change, note(), about);
    }

    /** What comes of taking in all that were ticked. */
    TakingIn together() {
        return TakingIn.of(of, typed.refs("proposal"));
    }

    /** All that were ticked, by one act. */
    ClauseSettled together(TakingIn.Possible possible) {
        return new ClauseSettled(of.ref(), typed.ref("text"), possible.change(), possible.takenIn(), List.of(), note());
    }

    /** That two languages say the same in many clauses: one act for each. */
    List<Act> checked() {
        return typed.all("clause").stream()
                .<Act>map(clause -> compared(clause, Concordance.CHECKED))
                .toList();
    }

    private ConcordanceStated compared() {
        return compared(typed.line("clause"), typed.choice("found", Concordance.class));
    }

    private ConcordanceStated compared(String clause, Concordance found) {
        String hash = version().hash(clause).orElseThrow(() -> new Typed.Bad("clause"));
        String[] pair = typed.line("pair").split("/", -1);
        if (pair.length != 2) {
            throw new Typed.Bad("pair");
        }
        return new ConcordanceStated(of.ref(), typed.ref("text"), clause, hash, pair[0], pair[1], found, note());
    }

    /** The clauses a member has not agreed to. */
    static List<ClauseStanding> open(Instrument of, entente.member.MemberId member) {
        return Table.of(of).awaiting(member);
    }

    /** The frozen text this form is about. */
    static ActRef finalised(Instrument of) {
        return of.frozen().orElseThrow(() -> new Typed.Bad("finalised")).ref();
    }
}
