package entente.partnership;

import static entente.partnership.Refusal.Rule.DONE_ALREADY;
import static entente.partnership.Refusal.Rule.EMPTY;
import static entente.partnership.Refusal.Rule.NOT_A_DATE_ORDER;
import static entente.partnership.Refusal.Rule.NOT_A_PARTY;
import static entente.partnership.Refusal.Rule.NOT_ITS_POST;
import static entente.partnership.Refusal.Rule.NOT_THE_AUTHOR;
import static entente.partnership.Refusal.Rule.NO_TEXT;
import static entente.partnership.Refusal.Rule.OUT_OF_RANGE;
import static entente.partnership.Refusal.Rule.TOO_LONG;
import static entente.partnership.Refusal.Rule.TOO_MANY;
import static entente.partnership.Refusal.Rule.UNKNOWN_ACT;
import static entente.partnership.Refusal.Rule.UNKNOWN_POST;
import static entente.partnership.Refusal.Rule.WITHDRAWN_ALREADY;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Body;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.TaskSet;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.MeetingAct;
import entente.act.MeetingAct.AgendaItem;
import entente.act.MeetingAct.MeetingCalled;
import entente.act.MeetingAct.MeetingCancelled;
import entente.act.MeetingAct.MeetingChanged;
import entente.act.MeetingAct.MinutesEntered;
import entente.act.MeetingAct.OutcomeTaken;
import entente.act.MeetingAct.PackFrozen;
import entente.act.MeetingAct.Schedule;
import entente.act.MeetingAct.SensitiveDayMarked;
import entente.act.MeetingAct.SensitiveDayTakenBack;
import entente.instrument.Statement;
import entente.meeting.Meeting;
import entente.meeting.Minutes;
import entente.meeting.SensitiveDay;
import entente.member.Party;
import entente.member.PostId;
import entente.text.Localized;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Meetings: who called one changes it, prepares it and enters its minutes; anybody takes an outcome further. */
final class MeetingRules {
    private static final Duration LENGTH_MAX = Duration.ofDays(31);
    private static final int POSTS_MAX = 64;
    private static final int AGENDA_MAX = 50;
    private static final int PRINTED_MAX = 96;
    private static final int ITEM_MINUTES_MAX = 1_440;
    private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9_+/-]{1,60}");
    private static final Pattern ONLINE = Pattern.compile("https?://\\S{1,1990}");
    private static final Pattern PRINTED = Pattern.compile("[A-Za-z0-9-]{1,35}\\.[a-z0-9]{1,8}");

    private MeetingRules() {}

    static @Nullable Refusal check(Partnership state, Body body, MeetingAct act) {
        return switch (act) {
            case MeetingCalled called ->
                first(
                        Wording.line(called.code(), 30, "code"),
                        Wording.localized(called.title(), 500, "title"),
                        held(state, called.when(), called.place(), called.online(), called.posts()),
                        agenda(called.agenda()));
            case MeetingChanged changed ->
                first(
                        own(state, body, changed.meeting()),
                        held(state, changed.when(), changed.place(), changed.online(), changed.posts()),
                        agenda(changed.agenda()),
                        Wording.line(changed.reason(), 1_000, "reason"));
            case MeetingCancelled cancelled ->
                first(own(state, body, cancelled.meeting()), Wording.line(cancelled.reason(), 1_000, "reason"));
            case PackFrozen frozen -> frozen(state, body, frozen);
            case MinutesEntered entered -> minutes(state, body, entered);
            case OutcomeTaken taken -> outcome(state, taken);
            case SensitiveDayMarked marked -> day(state, body, marked);
            case SensitiveDayTakenBack back -> takenBack(state, body, back);
        };
    }

    private static @Nullable Refusal held(
            Partnership state, Schedule when, @Nullable Localized place, @Nullable String online, List<PostId> posts) {
        boolean whole = wholeSecond(when.from()) && wholeSecond(when.to());
        return first(
                unless(whole && when.to().isAfter(when.from()), NOT_A_DATE_ORDER, "when.to"),
                unless(Duration.between(when.from(), when.to()).compareTo(LENGTH_MAX) <= 0, OUT_OF_RANGE, "when.to"),
                unless(ZONE.matcher(when.zone()).matches(), OUT_OF_RANGE, "when.zone"),
                unless(place != null || online != null, EMPTY, "place"),
                Wording.localizedOrNull(place, 500, "place"),
                unless(online == null || ONLINE.matcher(online).matches(), OUT_OF_RANGE, "online"),
                unless(!posts.isEmpty(), EMPTY, "posts"),
                unless(posts.size() <= POSTS_MAX, TOO_MANY, "posts"),
                posts.stream()
                        .filter(post -> state.offices().find(post).isEmpty())
                        .findFirst()
                        .map(post -> new Refusal(UNKNOWN_POST, post.value()))
                        .orElse(null));
    }

    private static boolean wholeSecond(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).equals(instant);
    }

    private static @Nullable Refusal agenda(List<AgendaItem> agenda) {
        if (agenda.size() > AGENDA_MAX) {
            return new Refusal(TOO_MANY, "agenda");
        }
        for (AgendaItem item : agenda) {
            Integer minutes = item.minutes();
            Refusal refusal = first(
                    Wording.localized(item.title(), 500, "agenda"),
                    unless(
                            minutes == null || (minutes >= 1 && minutes <= ITEM_MINUTES_MAX),
                            OUT_OF_RANGE,
                            "agenda.minutes"));
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** A meeting that its author has not cancelled. */
    private static @Nullable Refusal own(Partnership state, Body body, ActRef ref) {
        Optional<Meeting> meeting = state.meetings().find(ref);
        if (meeting.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "meeting");
        }
        return first(
                unless(meeting.get().author().equals(body.author()), NOT_THE_AUTHOR, "meeting"),
                unless(meeting.get().stands(), WITHDRAWN_ALREADY, "meeting"));
    }

    private static @Nullable Refusal frozen(Partnership state, Body body, PackFrozen frozen) {
        boolean named = frozen.printed().keySet().stream()
                .allMatch(name -> PRINTED.matcher(name).matches());
        ActRef earlier = frozen.earlier();
        return first(
                own(state, body, frozen.meeting()),
                unless(frozen.printed().size() <= PRINTED_MAX, TOO_MANY, "printed"),
                unless(named, OUT_OF_RANGE, "printed"),
                unless(
                        earlier == null
                                || state.meetings()
                                        .of(earlier)
                                        .map(meeting -> meeting.packs().stream()
                                                .anyMatch(pack -> pack.ref().equals(earlier)))
                                        .orElse(false),
                        UNKNOWN_ACT,
                        "earlier"));
    }

    private static @Nullable Refusal minutes(Partnership state, Body body, MinutesEntered entered) {
        Optional<Statement> statement = state.statements().find(entered.statement());
        return first(
                own(state, body, entered.meeting()),
                unless(statement.isPresent(), UNKNOWN_ACT, "statement"),
                unless(statement.map(Statement::hasText).orElse(false), NO_TEXT, "statement"),
                unless(entered.outcomes().size() <= Minutes.OUTCOMES_MAX, TOO_MANY, "outcomes"),
                unless(
                        entered.outcomes().stream().allMatch(one -> one.quote().length() <= Minutes.OUTCOME_MAX),
                        TOO_LONG,
                        "outcomes"));
    }

    private static @Nullable Refusal outcome(Partnership state, OutcomeTaken taken) {
        Optional<Minutes> minutes = state.meetings().minutes(taken.minutes());
        if (minutes.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "minutes");
        }
        boolean there = taken.outcome() >= 0
                && taken.outcome() < minutes.get().entered().outcomes().size();
        ActRef by = taken.by();
        Act became = by == null
                ? null
                : state.act(by).map(one -> one.entry().body().act()).orElse(null);
        boolean fits = switch (taken.as()) {
            case DECISION -> by == null;
            case COMMITMENT -> became instanceof CommitmentConfirmed;
            case TASK -> became instanceof TaskSet;
            case REPORT -> became instanceof ProgressReported;
        };
        boolean again = minutes.get().of(taken.outcome()).stream()
                .anyMatch(one -> one.act().equals(taken));
        return first(
                unless(there, OUT_OF_RANGE, "outcome"),
                unless(fits, UNKNOWN_ACT, "by"),
                unless(!again, DONE_ALREADY, "outcome"));
    }

    /** A member marks its own days; an organ compiles anyone's from a public source. */
    private static @Nullable Refusal day(Partnership state, Body body, SensitiveDayMarked marked) {
        boolean own = body.author().equals(marked.member());
        boolean organ = state.party(body.author()).map(Party::organ).orElse(false);
        return first(
                unless(state.parties().contains(marked.member()), NOT_A_PARTY, "member"),
                unless(own || organ, NOT_ITS_POST, "member"),
                unless(own || marked.source() != null, EMPTY, "source"),
                Wording.localized(marked.name(), 200, "name"),
                Wording.source(marked.source(), "source"));
    }

    private static @Nullable Refusal takenBack(Partnership state, Body body, SensitiveDayTakenBack back) {
        Optional<SensitiveDay> day = state.meetings().day(back.day());
        if (day.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "day");
        }
        return first(
                unless(day.get().author().equals(body.author()), NOT_THE_AUTHOR, "day"),
                unless(day.get().stands(), WITHDRAWN_ALREADY, "day"),
                Wording.line(back.reason(), 1_000, "reason"));
    }
}
