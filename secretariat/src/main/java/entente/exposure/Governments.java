package entente.exposure;

import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.Link;
import entente.commitment.Commitment;
import entente.continuity.Government;
import entente.instrument.Statement;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The governments of all members, one after another, and what each said about what its forerunners promised: by a stand
 * on the record, or by joining a later statement with a commitment that is linked to the earlier one.
 */
public final class Governments {
    private final Partnership state;
    private final Map<MemberId, List<Government>> governments = new LinkedHashMap<>();
    private final Map<ActRef, List<Later>> later = new HashMap<>();

    private Governments(Partnership state) {
        this.state = state;
    }

    private record Later(Commitment commitment, boolean changed) {}

    /** The governments and links of a state. */
    public static Governments of(Partnership state) {
        Governments succession = new Governments(state);
        for (MemberId party : state.parties()) {
            List<Government> own = Government.of(party, state.offices().all());
            if (!own.isEmpty()) {
                succession.governments.put(party, own);
            }
        }
        for (Commitment commitment : state.register().all()) {
            for (Commitment.Linked link : commitment.links()) {
                succession
                        .later
                        .computeIfAbsent(link.earlier(), _ -> new ArrayList<>())
                        .add(new Later(commitment, changes(link.link())));
            }
        }
        return succession;
    }

    private static boolean changes(Link link) {
        return switch (link) {
            case NARROWS, SUPERSEDES -> true;
            case RESTATES, EXTENDS, DUPLICATES -> false;
        };
    }

    /** The state it was made from. */
    public Partnership state() {
        return state;
    }

    /** A member's governments, earliest first; none if the record knows of no head. */
    public List<Government> governments(MemberId member) {
        return governments.getOrDefault(member, List.of());
    }

    /** The members whose governments are known. */
    public List<MemberId> members() {
        return List.copyOf(governments.keySet());
    }

    /**
     * How a member's governments stand to a commitment, earliest first: the one that was in office when it was made, if
     * the record knows it, and all since.
     *
     * @param day the day of looking; what came later is left out
     */
    public List<GovernmentStand> stands(Commitment commitment, MemberId member, LocalDate day) {
        Optional<PartialDate> made = date(commitment);
        if (made.isEmpty() || !commitment.terms().members().contains(member)) {
            return List.of();
        }
        List<Government> own = governments(member);
        Government maker = Government.inOffice(own, made.get().first()).orElse(null);
        Map<Government, List<Saying>> said = new LinkedHashMap<>();
        for (Government one : own) {
            boolean since = one.equals(maker) || one.from().isAfter(made.get().first());
            if (since && !one.from().isAfter(day)) {
                said.put(one, new ArrayList<>());
            }
        }
        if (maker != null && said.containsKey(maker)) {
            said.get(maker).add(saying(Standpoint.MADE_IT, made.get(), commitment));
        }
        takenUp(commitment, member, own, said);
        stated(commitment, said);
        List<GovernmentStand> stands = new ArrayList<>();
        said.forEach((government, sayings) -> {
            sayings.removeIf(one -> one.on().first().isAfter(day));
            sayings.sort(Comparator.comparing(Saying::on));
            stands.add(GovernmentStand.of(government, sayings));
        });
        return stands;
    }

    /** Who joins a statement that takes an earlier commitment up stands by it. */
    private void takenUp(
            Commitment commitment, MemberId member, List<Government> own, Map<Government, List<Saying>> said) {
        Map<ActRef, Later> reached = new LinkedHashMap<>();
        Deque<Later> open = new ArrayDeque<>(List.of(new Later(commitment, false)));
        while (!open.isEmpty()) {
            Later from = open.poll();
            for (Later next : later.getOrDefault(from.commitment().ref(), List.of())) {
                Later one = new Later(next.commitment(), from.changed() || next.changed());
                if (!next.commitment().ref().equals(commitment.ref())
                        && reached.putIfAbsent(next.commitment().ref(), one) == null) {
                    open.add(one);
                }
            }
        }
        for (Later one : reached.values()) {
            PartialDate on = date(one.commitment()).orElse(null);
            if (on != null && joined(one.commitment(), member)) {
                Government speaker = Government.inOffice(own, on.first()).orElse(null);
                List<Saying> sayings = speaker == null ? null : said.get(speaker);
                if (sayings != null) {
                    sayings.add(
                            saying(one.changed() ? Standpoint.MODIFIED : Standpoint.REAFFIRMED, on, one.commitment()));
                }
            }
        }
    }

    private void stated(Commitment commitment, Map<Government, List<Saying>> said) {
        state.stands().about(commitment.ref()).stream()
                .filter(s -> s.stands())
                .forEach(stand -> said.forEach((government, sayings) -> {
                    var stated = stand.stated();
                    if (government.terms().contains(stated.term())) {
                        sayings.add(new Saying(
                                Standpoint.of(stated.stand()),
                                stated.on(),
                                stand.ref(),
                                stated.sentence(),
                                stated.statement(),
                                stated.source()));
                    }
                }));
    }

    private boolean joined(Commitment commitment, MemberId member) {
        return statement(commitment)
                .map(statement -> statement.entered().members().contains(member))
                .orElse(false);
    }

    private Optional<Statement> statement(Commitment commitment) {
        return state.statements().find(commitment.statement());
    }

    private Optional<PartialDate> date(Commitment commitment) {
        return statement(commitment).map(statement -> statement.entered().date());
    }

    private Saying saying(Standpoint standpoint, PartialDate on, Commitment commitment) {
        return new Saying(
                standpoint,
                on,
                commitment.ref(),
                sentence(commitment),
                commitment.statement(),
                source(commitment.basis()));
    }

    private Localized sentence(Commitment commitment) {
        if (commitment.basis() instanceof Basis.Quoted quoted) {
            String language = statement(commitment)
                    .map(statement -> statement.entered().language())
                    .orElse("und");
            return Localized.of(language, quoted.passages().getFirst().quote());
        }
        return commitment.terms().summary();
    }

    private static @Nullable Source source(Basis basis) {
        return switch (basis) {
            case Basis.Quoted _ -> null;
            case Basis.CompiledFromSource compiled -> compiled.source();
        };
    }
}
