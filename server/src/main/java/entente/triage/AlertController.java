package entente.triage;

import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.Release;
import entente.alert.Alert;
import entente.alert.Inbox;
import entente.alert.Judgements;
import entente.alert.Verdict;
import entente.alert.Watching;
import entente.commitment.Commitment;
import entente.desk.Answer;
import entente.factor.Factor;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.registry.Naming;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The inbox: few lines, each judged by a person, and what is relevant put on the record by a person. */
@Controller
public final class AlertController {
    private static final int LINES = 8;
    private static final int SHORT_MAX = 50;

    private final Pages pages;
    private final Office office;
    private final Newsdesk newsdesk;
    private final Dispatch dispatch;
    private final Bearings bearings;

    /** The pages over the archives of this server. */
    public AlertController(Pages pages, Office office, Newsdesk newsdesk, Dispatch dispatch) {
        this.dispatch = dispatch;
        this.pages = pages;
        this.office = office;
        this.newsdesk = newsdesk;
        this.bearings = new Bearings();
    }

    /** The lines that wait. */
    @GetMapping("/watch")
    public View inbox(Visit visit, @RequestParam(name = "days", defaultValue = "14") int days) {
        int back = Math.clamp(days, 1, 4_000);
        Watching watching = newsdesk.of(visit);
        Partnership state = office.state(visit);
        boolean mayJudge = office.keepsRegister(visit);
        Inbox inbox = watching.inbox();
        List<Alert> all = inbox.since(visit.now().minus(Duration.ofDays(back)));
        List<Alert> waiting = all.stream()
                .filter(alert -> alert.verdict().isEmpty() && alert.shown())
                .toList();
        List<AlertSheet> lines = waiting.stream()
                .limit(LINES)
                .flatMap(alert -> inbox.find(alert.story()).stream())
                .map(alert -> sheet(visit, state, watching, alert, mayJudge))
                .toList();
        List<Alert> held = all.stream()
                .filter(alert -> alert.verdict().isEmpty() && !alert.shown())
                .toList();
        List<Alert> judged = all.stream()
                .filter(alert -> alert.verdict().isPresent())
                .sorted(Comparator.comparingLong(
                                (Alert alert) -> alert.verdict().orElseThrow().number())
                        .reversed())
                .toList();
        return pages.page(
                visit,
                "triage/inbox",
                new InboxSheet(
                        lines,
                        waiting.size(),
                        shortly(visit, state, held),
                        shortly(visit, state, judged),
                        silences(visit, inbox),
                        watching.archive().documents(),
                        back,
                        mayJudge));
    }

    static List<InboxSheet.Silent> silences(Visit visit, Inbox inbox) {
        List<InboxSheet.Silent> silences = new ArrayList<>();
        inbox.indicators()
                .forEach(each -> inbox.levels()
                        .silence(each.indicator().id(), visit.now())
                        .ifPresent(silence -> silences.add(new InboxSheet.Silent(
                                each.indicator().id(), IndicatorSheet.title(visit, each.indicator()), silence))));
        return silences;
    }

    private static List<AlertSheet> shortly(Visit visit, Partnership state, List<Alert> alerts) {
        return alerts.stream()
                .limit(SHORT_MAX)
                .map(alert -> AlertSheet.of(visit, state, alert, List.of(), false))
                .toList();
    }

    /** One line with all its reports. */
    @GetMapping("/watch/alerts/{story:[0-9a-f]{16,64}}")
    public View one(
            Visit visit,
            @PathVariable String story,
            @RequestParam(name = "sentence", defaultValue = "-1") int sentence) {
        return one(visit, office.state(visit), newsdesk.line(visit, story), Optional.empty(), sentence);
    }

    /** A verdict, in the visitor's name. */
    @PostMapping("/watch/alerts/{story:[0-9a-f]{16,64}}/verdict")
    public View judge(
            Visit visit,
            @PathVariable String story,
            @RequestParam(name = "verdict") String verdict,
            @RequestParam(name = "note", defaultValue = "") String note) {
        office.requireKeeper(visit);
        Verdict said = Arrays.stream(Verdict.values())
                .filter(each -> Naming.slug(each).equals(verdict))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        keep(visit, newsdesk.line(visit, story), said, note);
        return new RedirectView("/watch#alerts");
    }

    private void keep(Visit visit, Alert alert, Verdict verdict, String note) {
        List<String> ids = alert.crossings().stream()
                .map(crossing -> crossing.indicator().indicator().id())
                .toList();
        String who = visit.who().orElseThrow().displayName();
        newsdesk.of(visit)
                .judgements()
                .say(alert.story(), ids, verdict, alert.independent(), new Judgements.Said(note, who, visit.now()));
        dispatch.wake();
    }

    /** Puts the report on the record as evidence on a commitment, and says that the line is relevant. */
    @PostMapping("/watch/alerts/{story:[0-9a-f]{16,64}}/evidence")
    public View evidence(
            Visit visit,
            @PathVariable String story,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        Partnership state = office.state(visit);
        Alert alert = AlertSheet.inLanguageOf(visit, newsdesk.line(visit, story))
                .citing(typed.getOrDefault("shows", "").strip());
        Commitment commitment = state.register().all().stream()
                .filter(each -> each.ref().value().equals(typed.get("commitment")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ArchivedCopy copy = ArchivedCopy.of(newsdesk.of(visit).archive(), alert.first());
        EvidenceAdded act = evidence(copy, commitment, typed, alert);
        Release release = state.releaseAbout(commitment.ref()) instanceof Release.NamedMembers named
                ? named
                : new Release.AllMembers();
        Optional<Refusal> refusal = office.foresee(visit, release, act);
        if (refusal.isEmpty()) {
            copy.keep(office.desk());
            switch (office.submit(visit, release, act)) {
                case Answer.Recorded recorded -> {
                    keep(visit, alert, Verdict.RELEVANT, commitment.code());
                    return new RedirectView(Naming.address(commitment) + "?done=evidence#act-"
                            + recorded.ref().shortened());
                }
                case Answer.Refused refused -> refusal = Optional.of(refused.refusal());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return one(visit, state, alert, refusal, -1);
    }

    private static EvidenceAdded evidence(
            ArchivedCopy copy, Commitment commitment, Map<String, String> typed, Alert alert) {
        try {
            return copy.evidence(
                    commitment.ref(),
                    typed.getOrDefault("shows", ""),
                    typed.containsKey("round"),
                    typed.getOrDefault("occurred", ""),
                    alert);
        } catch (IllegalArgumentException wrong) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "occurred", wrong);
        }
    }

    private View one(Visit visit, Partnership state, Alert alert, Optional<Refusal> refusal, int sentence) {
        Naming naming = new Naming(visit, state);
        List<InboxSheet.Choice> choices = state.register().all().stream()
                .filter(Commitment::open)
                .sorted(Comparator.comparing(Commitment::code))
                .map(each -> new InboxSheet.Choice(
                        each.ref().value(),
                        each.code() + " " + naming.words(each.terms().summary())))
                .toList();
        AlertSheet line = sheet(visit, state, newsdesk.of(visit), alert, office.keepsRegister(visit));
        return pages.page(
                visit,
                "triage/alert",
                new InboxSheet.Single(line, refusal, choices, factors(state, naming, alert), sentence));
    }

    /** The open questions whose indicators a line met come first. */
    private static List<InboxSheet.Choice> factors(Partnership state, Naming naming, Alert alert) {
        Set<String> met = alert.crossings().stream()
                .map(crossing -> crossing.indicator().indicator().id())
                .collect(Collectors.toSet());
        return state.factors().all().stream()
                .filter(Factor::open)
                .sorted(Comparator.comparing(
                        (Factor one) -> one.scope().indicators().stream().noneMatch(met::contains)))
                .map(one -> new InboxSheet.Choice(
                        one.ref().value(),
                        one.code() + " " + naming.words(one.scope().question())))
                .toList();
    }

    private AlertSheet sheet(Visit visit, Partnership state, Watching watching, Alert alert, boolean mayJudge) {
        return AlertSheet.of(visit, state, alert, bearings.of(state).of(alert, stated(watching, alert)), mayJudge);
    }

    /** The commitments that an officer tied to what a line crossed, by the names of their acts. */
    static Set<String> stated(Watching watching, Alert alert) {
        return alert.crossings().stream()
                .flatMap(crossing -> watching
                        .shelf()
                        .bearings(crossing.indicator().indicator().id())
                        .stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
