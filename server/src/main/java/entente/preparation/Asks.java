package entente.preparation;

import entente.act.ActRef;
import entente.commitment.Commitment;
import entente.commitment.Task;
import entente.desk.Agenda;
import entente.exposure.Exposure;
import entente.exposure.Ground;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.preparation.Pack.Ask;
import entente.preparation.Pack.Due;
import entente.preparation.Pack.Subject;
import entente.preparation.Pack.Want;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What each member is asked for before a meeting, by what the register lacks. Used once. */
final class Asks {
    private static final int NAMED_MAX = 12;

    private final Partnership state;
    private final LocalDate today;
    private final Map<MemberId, Map<Want, Set<Subject>>> asked = new TreeMap<>();

    Asks(Partnership state, LocalDate today) {
        this.state = state;
        this.today = today;
    }

    List<Ask> of(List<Due> overdue, List<Due> ahead, List<Exposure> exposures) {
        overdue.forEach(due -> voices(due)
                .forEach(member -> ask(member, due.reported() ? Want.SOURCE : Want.EVIDENCE, due.commitment())));
        for (Due due : ahead) {
            MemberId host = due.host();
            if (host != null && state.parties().contains(host)) {
                ask(host, Want.HOST, due.commitment());
            }
            Commitment commitment = commitment(due.commitment().ref());
            voices(due).stream()
                    .filter(member -> !commitment.leads().containsKey(member))
                    .forEach(member -> ask(member, Want.LEAD, due.commitment()));
        }
        exposures.forEach(this::exposed);
        for (Task task : state.register().tasks()) {
            if (task.overdue(today)) {
                ask(
                        task.author(),
                        Want.TASK,
                        PackMaker.subject(commitment(task.set().commitment())));
            }
        }
        List<Ask> asks = new ArrayList<>();
        asked.forEach((member, wants) -> wants.forEach((want, about) -> asks.add(new Ask(
                member, want, about.size(), about.stream().limit(NAMED_MAX).toList()))));
        return asks;
    }

    private void exposed(Exposure exposure) {
        Subject subject = PackMaker.subject(exposure.commitment());
        for (Exposure.Rest rest : exposure.rests()) {
            if (rest.has(Ground.VACANT)) {
                ask(rest.member(), Want.HOLDER, subject);
            }
            if (rest.has(Ground.NOT_SPOKEN)) {
                ask(rest.member(), Want.STAND, subject);
            }
        }
    }

    private List<MemberId> voices(Due due) {
        return Agenda.voices(state, commitment(due.commitment().ref()));
    }

    private Commitment commitment(ActRef ref) {
        return state.register().find(ref).orElseThrow();
    }

    private void ask(MemberId member, Want want, Subject subject) {
        asked.computeIfAbsent(member, _ -> new EnumMap<>(Want.class))
                .computeIfAbsent(want, _ -> new LinkedHashSet<>())
                .add(subject);
    }
}
