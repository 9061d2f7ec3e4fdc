package entente.meeting;

import entente.act.ActRef;
import entente.act.MeetingAct;
import entente.act.MeetingAct.MeetingCalled;
import entente.act.MeetingAct.MeetingCancelled;
import entente.act.MeetingAct.MeetingChanged;
import entente.act.MeetingAct.MinutesEntered;
import entente.act.MeetingAct.OutcomeTaken;
import entente.act.MeetingAct.PackFrozen;
import entente.act.MeetingAct.SensitiveDayMarked;
import entente.act.MeetingAct.SensitiveDayTakenBack;
import entente.member.MemberId;
import entente.trie.OrderedTrieMap;
import entente.trie.TrieMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All meetings and sensitive days. Grows by effective acts only; not safe for several threads. */
public final class Meetings {
    private final OrderedTrieMap<ActRef, Meeting> meetings;
    private final OrderedTrieMap<ActRef, SensitiveDay> days;
    private final TrieMap<ActRef, ActRef> meetingOf;

    /** No meeting yet. */
    public Meetings() {
        this(new OrderedTrieMap<>(), new OrderedTrieMap<>(), new TrieMap<>());
    }

    private Meetings(
            OrderedTrieMap<ActRef, Meeting> meetings,
            OrderedTrieMap<ActRef, SensitiveDay> days,
            TrieMap<ActRef, ActRef> meetingOf) {
        this.meetings = meetings;
        this.days = days;
        this.meetingOf = meetingOf;
    }

    /** One like this, which later acts on this do not change. */
    public Meetings copy() {
        return new Meetings(meetings.copy(), days.copy(), meetingOf.copy());
    }

    /** The meeting with this identity. */
    public Optional<Meeting> find(ActRef ref) {
        return Optional.ofNullable(meetings.get(ref));
    }

    /** Every meeting, in the order they were called. */
    public List<Meeting> all() {
        return meetings.values();
    }

    /** The meeting that a pack or minutes belong to. */
    public Optional<Meeting> of(ActRef packOrMinutes) {
        return Optional.ofNullable(meetingOf.get(packOrMinutes)).flatMap(this::find);
    }

    /** The minutes that an act entered. */
    public Optional<Minutes> minutes(ActRef ref) {
        return of(ref).flatMap(meeting ->
                meeting.minutes().stream().filter(one -> one.ref().equals(ref)).findFirst());
    }

    /** Every sensitive day, in the order they were marked; those taken back too. */
    public List<SensitiveDay> days() {
        return days.values();
    }

    /** The sensitive day that an act marked. */
    public Optional<SensitiveDay> day(ActRef ref) {
        return Optional.ofNullable(days.get(ref));
    }

    /** Takes in an act that the partnership's rules found effective. */
    public void apply(ActRef ref, MemberId author, Instant at, MeetingAct act) {
        switch (act) {
            case MeetingCalled called ->
                meetings.put(ref, new Meeting(ref, author, at, called, List.of(), null, List.of(), List.of()));
            case MeetingChanged changed -> meetings.change(changed.meeting(), one -> one.changed(changed));
            case MeetingCancelled cancelled ->
                meetings.change(cancelled.meeting(), one -> one.cancelled(cancelled.reason()));
            case PackFrozen frozen -> {
                meetingOf.put(ref, frozen.meeting());
                meetings.change(frozen.meeting(), one -> one.with(new FrozenPack(ref, author, at, frozen)));
            }
            case MinutesEntered entered -> {
                meetingOf.put(ref, entered.meeting());
                meetings.change(entered.meeting(), one -> one.with(new Minutes(ref, author, at, entered, List.of())));
            }
            case OutcomeTaken taken -> {
                ActRef meeting = meetingOf.get(taken.minutes());
                if (meeting != null) {
                    Minutes.Taken one = new Minutes.Taken(ref, author, taken);
                    meetings.change(meeting, of -> of.minutes(taken.minutes(), minutes -> minutes.with(one)));
                }
            }
            case SensitiveDayMarked marked -> days.put(ref, new SensitiveDay(ref, author, marked, null));
            case SensitiveDayTakenBack back ->
                days.change(back.day(), old -> new SensitiveDay(old.ref(), old.author(), old.marked(), back.reason()));
        }
    }
}
