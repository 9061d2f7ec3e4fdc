package entente.preparation;

import entente.act.DocumentRef;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.MeetingAct.MinutesEntered;
import entente.act.Release;
import entente.body.BodyCodec;
import entente.desk.Answer;
import entente.holiday.Holidays;
import entente.meeting.Meeting;
import entente.member.MemberId;
import entente.member.Party;
import entente.paper.Typefaces;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.partnership.Refusal.Rule;
import entente.portal.Addressed;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.registry.Typed;
import entente.text.Localized;
import entente.text.PartialDate;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Meetings: all of them, each with what can be done about it, and the days that members are careful about. */
@Controller
public final class MeetingController {
    private static final String ID = "/meetings/{id:[0-9a-f]{12,64}}";

    private final Pages pages;
    private final Office office;
    private final Holidays holidays;
    private final Packs packs;

    /** The pages over an office, with the days off of each state. */
    public MeetingController(Pages pages, Office office, Holidays holidays, Packs packs) {
        this.pages = pages;
        this.office = office;
        this.holidays = holidays;
        this.packs = packs;
    }

    /** All meetings, the form that calls one, and the sensitive days. */
    @GetMapping("/meetings")
    public View all(Visit visit) {
        return all(visit, Optional.empty(), Map.of());
    }

    /** Calls a meeting. */
    @PostMapping("/meetings/call")
    public View call(Visit visit, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        Answer answer = switch (MeetingForms.called(
                office.state(visit), typed, visit.language().tag())) {
            case MeetingForms.Read.Bad bad -> bad(bad.field());
            case MeetingForms.Read.Good good -> office.submit(visit, release(typed), good.act());
        };
        return switch (answer) {
            case Answer.Recorded recorded -> new RedirectView(MeetingSheet.address(recorded.ref()));
            case Answer.Refused refused -> all(visit, refused(response, refused), kept(typed, "call"));
        };
    }

    /** Marks a sensitive day, or takes one back. */
    @PostMapping("/meetings/days/{form}")
    public View day(
            Visit visit,
            @PathVariable String form,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        Answer answer = switch (MeetingForms.day(form, typed, visit.language().tag())) {
            case MeetingForms.Read.Bad bad -> bad(bad.field());
            case MeetingForms.Read.Good good -> office.submit(visit, release(typed), good.act());
        };
        return switch (answer) {
            case Answer.Recorded _ -> new RedirectView("/meetings#days");
            case Answer.Refused refused -> all(visit, refused(response, refused), kept(typed, form));
        };
    }

    /** One meeting. */
    @GetMapping(ID)
    public View one(Visit visit, @PathVariable String id) {
        return one(visit, found(visit, id), Optional.empty(), Map.of());
    }

    /** The invitation, to be passed on or opened by a calendar. */
    @GetMapping(ID + "/invitation.ics")
    public ResponseEntity<byte[]> invitation(Visit visit, @PathVariable String id) {
        Partnership state = office.state(visit);
        Meeting meeting = found(visit, id);
        String method = meeting.stands() ? "REQUEST" : "CANCEL";
        return ResponseEntity.ok()
                .contentType(new MediaType(
                        new MediaType("text", "calendar", StandardCharsets.UTF_8), Map.of("method", method)))
                .header("Content-Disposition", "attachment; filename=\"invitation.ics\"")
                .body(Invitation.of(visit, new Naming(visit, state), state, meeting, visit.home()));
    }

    /** Puts what was typed about a meeting on the record, or shows the page again with the reason. */
    @PostMapping(ID + "/{form}")
    public View act(
            Visit visit,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        Partnership state = office.state(visit);
        Meeting meeting = found(visit, id);
        Answer answer = switch (form) {
            case "freeze" -> packs.freeze(visit, state, meeting);
            case "minutes" -> minutes(visit, state, meeting, typed);
            case "outcome" ->
                meeting.minutes().isEmpty()
                        ? bad("minutes")
                        : new Outcomes(visit, office, state)
                                .take(meeting.minutes().getLast(), typed);
            default -> changed(visit, state, meeting, form, typed);
        };
        return switch (answer) {
            case Answer.Recorded _ ->
                new RedirectView(MeetingSheet.address(meeting) + (form.equals("outcome") ? "#minutes" : ""));
            case Answer.Refused refused -> one(visit, meeting, refused(response, refused), kept(typed, form));
        };
    }

    private Answer changed(Visit visit, Partnership state, Meeting meeting, String form, Map<String, String> typed) {
        return switch (MeetingForms.about(
                state, meeting.ref(), form, typed, visit.language().tag())) {
            case MeetingForms.Read.Bad bad -> bad(bad.field());
            case MeetingForms.Read.Good good -> office.submit(visit, state.releaseAbout(meeting.ref()), good.act());
        };
    }

    /** The minutes become a text on the record, and what they settle stands in it. */
    private Answer minutes(Visit visit, Partnership state, Meeting meeting, Map<String, String> sent) {
        Typed typed = new Typed(sent);
        String said = typed.or("said");
        String outcomes = typed.or("outcomes");
        if (said.length() + outcomes.length() > MinutesText.CHARACTERS_MAX) {
            return new Answer.Refused(new Refusal(Rule.TOO_LONG, "said"));
        }
        MinutesText minutes = MinutesText.of(said, outcomes);
        byte[] bytes = minutes.bytes();
        Release release = about(state, meeting, sent);
        StatementEntered entered = statement(visit, state, meeting, bytes);
        Optional<Refusal> refusal = minutes.refusal()
                .or(() -> refusal(office.acting(visit, state), meeting))
                .or(() -> office.foresee(visit, release, entered));
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        office.desk().keep(bytes, "text/plain", "minutes.txt");
        return switch (office.submit(visit, release, entered)) {
            case Answer.Refused refused -> refused;
            case Answer.Recorded recorded ->
                office.submit(visit, release, new MinutesEntered(meeting.ref(), recorded.ref(), minutes.outcomes()));
        };
    }

    /** Why somebody cannot enter minutes, asked before their text stands on the record alone. */
    private static Optional<Refusal> refusal(Optional<Office.Acting> acting, Meeting meeting) {
        if (acting.filter(as -> !as.member().equals(meeting.author())).isPresent()) {
            return Optional.of(new Refusal(Rule.NOT_THE_AUTHOR, "meeting"));
        }
        return meeting.stands() ? Optional.empty() : Optional.of(new Refusal(Rule.WITHDRAWN_ALREADY, "meeting"));
    }

    private static StatementEntered statement(Visit visit, Partnership state, Meeting meeting, byte[] bytes) {
        String language = visit.language().tag();
        DocumentRef text = new DocumentRef(BodyCodec.nameOf(bytes).value(), bytes.length, "text/plain", "minutes.txt");
        return new StatementEntered(
                meeting.called().code() + "-MIN",
                Localized.of(
                        language,
                        visit.text(
                                "meetings.minutes.of",
                                new Naming(visit, state).words(meeting.called().title()))),
                StatementKind.MINUTES,
                PartialDate.of(PackMaker.days(meeting).getFirst()),
                meeting.place(),
                members(state, meeting),
                language,
                null,
                text,
                null);
    }

    /** The members whose posts were called; all of them if only organs were. */
    private static List<MemberId> members(Partnership state, Meeting meeting) {
        List<MemberId> called = meeting.posts().stream()
                .flatMap(post -> state.offices().find(post).stream())
                .map(post -> post.created().member())
                .filter(member -> !state.party(member).map(Party::organ).orElse(true))
                .distinct()
                .sorted()
                .toList();
        return called.isEmpty()
                ? state.founded().stream()
                        .flatMap(founded -> founded.parties().stream())
                        .filter(party -> !party.organ())
                        .map(Party::id)
                        .toList()
                : called;
    }

    private static Release release(Map<String, String> typed) {
        return "public".equals(typed.get("release")) ? new Release.Everyone() : new Release.AllMembers();
    }

    /** Public only if that was chosen and the meeting is. */
    private static Release about(Partnership state, Meeting meeting, Map<String, String> typed) {
        Release of = state.releaseAbout(meeting.ref());
        return of.isPublic() ? release(typed) : of;
    }

    private View all(Visit visit, Optional<Refusal> refusal, Map<String, String> typed) {
        return pages.page(visit, "preparation/list", sheet(visit, refusal, typed));
    }

    private View one(Visit visit, Meeting meeting, Optional<Refusal> refusal, Map<String, String> typed) {
        MeetingSheet sheet = sheet(visit, refusal, typed);
        String proposed = sheet.owner(meeting) ? sheet.proposed(packs.pack(meeting, visit.now())) : "";
        return pages.page(
                visit,
                "preparation/meeting",
                new MeetingSheet.Single(sheet, meeting, proposed, Typefaces.installed(), List.of()));
    }

    private MeetingSheet sheet(Visit visit, Optional<Refusal> refusal, Map<String, String> typed) {
        Partnership state = office.state(visit);
        return new MeetingSheet(
                visit, new Naming(visit, state), state, holidays, office.acting(visit, state), refusal, typed);
    }

    private Meeting found(Visit visit, String id) {
        return Addressed.found(office.state(visit).meetings().all(), Meeting::ref, id);
    }

    private static Answer bad(String field) {
        return new Answer.Refused(new Refusal(Rule.EMPTY, field));
    }

    private static Optional<Refusal> refused(HttpServletResponse response, Answer.Refused refused) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return Optional.of(refused.refusal());
    }

    private static Map<String, String> kept(Map<String, String> typed, String form) {
        Map<String, String> kept = new HashMap<>(typed);
        kept.remove("_csrf");
        kept.put("form", form);
        return kept;
    }
}
