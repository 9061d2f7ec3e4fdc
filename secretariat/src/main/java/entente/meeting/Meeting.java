package entente.meeting;

import entente.act.ActRef;
import entente.act.MeetingAct.AgendaItem;
import entente.act.MeetingAct.MeetingCalled;
import entente.act.MeetingAct.MeetingChanged;
import entente.act.MeetingAct.Schedule;
import entente.member.MemberId;
import entente.member.PostId;
import entente.text.Localized;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it stands now.
 *
 * @param ref the act that called it: its identity
 * @param author who called it
 * @param at when it was called
 * @param called how it was called
 * @param changes what took the place of that, earliest first
 * @param cancelled why it is not held, or null
 * @param packs its board packs, earliest first
 * @param minutes its minutes, earliest first; the last count
 */
public record Meeting(
        ActRef ref,
        MemberId author,
        Instant at,
        MeetingCalled called,
        List<MeetingChanged> changes,
        @Nullable String cancelled,
        List<FrozenPack> packs,
        List<Minutes> minutes) {
    /** Copies the lists in. */
    public Meeting {
        changes = List.copyOf(changes);
        packs = List.copyOf(packs);
        minutes = List.copyOf(minutes);
    }

    /** When it is. */
    public Schedule when() {
        return changes.isEmpty() ? called.when() : changes.getLast().when();
    }

    /** Where it is, or null. */
    public @Nullable Localized place() {
        return changes.isEmpty() ? called.place() : changes.getLast().place();
    }

    /** At which address it is joined, or null. */
    public @Nullable String online() {
        return changes.isEmpty() ? called.online() : changes.getLast().online();
    }

    /** Who is to come. */
    public List<PostId> posts() {
        return changes.isEmpty() ? called.posts() : changes.getLast().posts();
    }

    /** What is to be spoken about. */
    public List<AgendaItem> agenda() {
        return changes.isEmpty() ? called.agenda() : changes.getLast().agenda();
    }

    /** How often its invitation was revised (SEQUENCE of RFC 5545). */
    public int revision() {
        return changes.size() + (cancelled == null ? 0 : 1);
    }

    /** Whether it is to be held, or was. */
    public boolean stands() {
        return cancelled == null;
    }

    /** Whether it is over. */
    public boolean over(Instant now) {
        return !when().to().isAfter(now);
    }

    Meeting changed(MeetingChanged change) {
        List<MeetingChanged> more = new ArrayList<>(changes);
        more.add(change);
        return new Meeting(ref, author, at, called, more, cancelled, packs, minutes);
    }

    Meeting cancelled(String reason) {
        return new Meeting(ref, author, at, called, changes, reason, packs, minutes);
    }

    Meeting with(FrozenPack pack) {
        List<FrozenPack> more = new ArrayList<>(packs);
        more.add(pack);
        return new Meeting(ref, author, at, called, changes, cancelled, more, minutes);
    }

    Meeting with(Minutes one) {
        List<Minutes> more = new ArrayList<>(minutes);
        more.add(one);
        return new Meeting(ref, author, at, called, changes, cancelled, packs, more);
    }

    Meeting minutes(ActRef which, UnaryOperator<Minutes> how) {
        List<Minutes> changed = minutes.stream()
                .map(one -> one.ref().equals(which) ? how.apply(one) : one)
                .toList();
        return new Meeting(ref, author, at, called, changes, cancelled, packs, changed);
    }
}
