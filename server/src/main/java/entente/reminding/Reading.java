package entente.reminding;

import entente.account.Account;
import entente.continuity.Post;
import entente.desk.Agenda;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.member.Party;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.portal.Office;
import entente.registry.Almanac;
import entente.store.Accounts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What awaits an account, and what of it anyone may know: the same reminders computed from what anyone may read. One
 * that differs in a word or a day is not among them.
 *
 * @param state what the account may read
 * @param anyone what anyone may read
 * @param own the account's post
 * @param zone of the capital
 * @param now the moment of looking
 */
record Reading(Partnership state, Partnership anyone, Post own, ZoneId zone, Instant now) {
    /** For an account; nothing if its post is not on the record. */
    static Optional<Reading> of(Account account, Desk desk, Instant now) {
        Partnership state = desk.snapshot(reader(account));
        return Office.acting(account, state)
                .flatMap(acting -> state.offices().find(acting.post()))
                .map(post -> new Reading(
                        state,
                        desk.snapshot(new Reader.Anyone()),
                        post,
                        state.party(account.member()).map(Party::zone).orElse(ZoneOffset.UTC),
                        now));
    }

    private static Reader reader(Account account) {
        return new Reader.Of(account.member());
    }

    /** The posts in which somebody on this server acts. */
    Set<PostId> attended(Accounts accounts) {
        return accounts.all().stream()
                .filter(Account::active)
                .flatMap(account -> Office.acting(account, state).stream())
                .map(Office.Acting::post)
                .collect(Collectors.toSet());
    }

    /** What awaits it. */
    List<Reminder> all(Account account, Almanac almanac, Set<PostId> attended) {
        return Reminders.of(state, almanac.of(reader(account), state, Agenda.today(state, now)), own, attended, now);
    }

    /** What of that anyone may know. */
    Set<Reminder> open(Almanac almanac, Set<PostId> attended) {
        return publicPost()
                .<Set<Reminder>>map(post -> new HashSet<>(Reminders.of(
                        anyone,
                        almanac.of(new Reader.Anyone(), anyone, Agenda.today(anyone, now)),
                        post,
                        attended,
                        now)))
                .orElseGet(Set::of);
    }

    /** What cannot wait. */
    List<Reminder> atOnce() {
        return Reminders.atOnce(state, own, now);
    }

    /** What of that anyone may know. */
    Set<Reminder> openAtOnce() {
        return publicPost()
                .<Set<Reminder>>map(post -> new HashSet<>(Reminders.atOnce(anyone, post, now)))
                .orElseGet(Set::of);
    }

    private Optional<Post> publicPost() {
        return anyone.offices().find(own.created().post());
    }
}
