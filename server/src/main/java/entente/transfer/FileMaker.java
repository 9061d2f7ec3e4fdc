package entente.transfer;

import entente.act.ActRef;
import entente.act.HandoverAct.Occasion;
import entente.act.InstrumentAct.StatementEntered;
import entente.commitment.Commitment;
import entente.commitment.Task;
import entente.continuity.Government;
import entente.continuity.Post;
import entente.desk.Agenda;
import entente.exposure.Governments;
import entente.instrument.Statement;
import entente.meeting.Meeting;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.registry.Naming;
import entente.registry.Objection;
import entente.registry.Ongoing;
import entente.registry.OpenQuestion;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.transfer.Contents.Contact;
import entente.transfer.Contents.Date;
import entente.transfer.Contents.Duty;
import entente.transfer.Contents.Errand;
import entente.transfer.Contents.Pending;
import entente.transfer.Contents.Sitting;
import entente.transfer.Contents.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what a hand-over file holds from what both sides may read. Used once. */
final class FileMaker {
    private static final int AHEAD = 365;

    private final Partnership state;
    private final Instant now;
    private final LocalDate today;
    private final Governments governments;
    private final Occasion occasion;
    private final MemberId from;
    private final MemberId to;
    private final @Nullable PostId post;

    FileMaker(Partnership state, Instant now, Occasion occasion, MemberId from, MemberId to, @Nullable PostId post) {
        this.state = state;
        this.now = now;
        this.today = Agenda.today(state, now);
        this.governments = Governments.of(state);
        this.occasion = occasion;
        this.from = from;
        this.to = to;
        this.post = post;
    }

    /** What passes on: all that is open; of a post what it answers for; of a government what binds its member. */
    List<Commitment> passing() {
        return state.register().all().stream()
                .filter(Commitment::open)
                .filter(one -> switch (occasion) {
                    case CHAIR -> true;
                    case GOVERNMENT -> one.terms().members().contains(from);
                    case POST ->
                        one.leads().containsValue(post) || one.contributors().contains(post);
                })
                .toList();
    }

    Contents contents(PartialDate on) {
        List<Commitment> passing = passing();
        Set<ActRef> names = passing.stream().map(Commitment::ref).collect(Collectors.toSet());
        Agenda agenda = Agenda.of(state, today);
        List<Agenda.Item> lapsed = of(agenda.lapsed(), names);
        List<Agenda.Item> ahead = of(Agenda.upcoming(state, today, today.plusDays(AHEAD)), names);
        List<Task> tasks = state.register().tasks().stream()
                .filter(Task::open)
                .filter(task -> task.author().equals(from) || task.author().equals(to) || ofTheChair(task))
                .filter(task -> post == null || task.set().post().equals(post))
                .toList();
        List<Sitting> meetings = meetings();
        List<Duty> duties =
                passing.stream().map(one -> duty(one, lapsed, ahead)).toList();
        List<OpenQuestion> questions = questions(passing);
        return new Contents(
                Contents.FORMAT,
                occasion,
                from,
                to,
                post,
                on,
                now,
                new Steps(state, today, to, pending())
                        .next(of(agenda.unknown(), names), lapsed, ahead, tasks, passing, questions),
                new Completeness(state, today, governments, to, post).missing(passing, lapsed, meetings),
                duties,
                tasks.stream().map(this::errand).toList(),
                ahead.stream().map(FileMaker::date).toList(),
                contacts(),
                passing.stream().flatMap(one -> stances(one).stream()).toList(),
                pending(),
                meetings,
                Ongoing.of(state),
                questions,
                Objection.of(state, passing));
    }

    private static List<Agenda.Item> of(List<Agenda.Item> items, Set<ActRef> names) {
        return items.stream()
                .filter(item -> names.contains(item.commitment().ref()))
                .toList();
    }

    /** Whoever holds the chair sees to the organs' tasks. */
    private boolean ofTheChair(Task task) {
        return occasion == Occasion.CHAIR
                && state.party(task.author()).map(Party::organ).orElse(false);
    }

    private List<Pending> pending() {
        return state.silences().all().stream()
                .filter(one -> one.withdrawn() == null && one.term().expiry().isAfter(now))
                .map(one -> new Pending(
                        one.opened().code(), one.opened().title(), one.term().expiry()))
                .toList();
    }

    /** The chair takes over every open question; a government or post what it owns or what touches its duties. */
    private List<OpenQuestion> questions(List<Commitment> passing) {
        Set<String> codes = passing.stream().map(Commitment::code).collect(Collectors.toSet());
        return OpenQuestion.of(state, today).stream()
                .filter(one -> occasion == Occasion.CHAIR
                        || one.owner().equals(post)
                        || one.commitments().stream().anyMatch(codes::contains))
                .toList();
    }

    private static Date date(Agenda.Item item) {
        return new Date(
                PartialDate.of(item.by()),
                item.commitment().code(),
                item.words(),
                item.of() == null ? null : item.of().host());
    }

    private Errand errand(Task task) {
        return new Errand(
                task.set().post(),
                Steps.code(state, task),
                task.set().what(),
                task.set().by());
    }

    private Duty duty(Commitment one, List<Agenda.Item> lapsed, List<Agenda.Item> ahead) {
        StatementEntered made =
                state.statements().find(one.statement()).map(Statement::entered).orElseThrow();
        SortedMap<MemberId, Localized> under = new TreeMap<>();
        for (MemberId member : one.terms().members()) {
            Government.inOffice(governments.governments(member), made.date().first())
                    .ifPresent(government -> under.put(member, government.head()));
        }
        Optional<PartialDate> due = ahead.stream()
                .filter(item -> item.commitment().ref().equals(one.ref()))
                .map(item -> PartialDate.of(item.by()))
                .findFirst();
        long missed = lapsed.stream()
                .filter(item -> item.commitment().ref().equals(one.ref()))
                .count();
        return new Duty(
                one.ref(),
                one.code(),
                one.terms().summary(),
                Naming.slug(one.terms().kind()),
                Naming.slug(one.standing().status()),
                made.code(),
                made.date(),
                under,
                one.leads(),
                due.orElse(null),
                (int) missed);
    }

    private List<Stance> stances(Commitment one) {
        return state.stands().about(one.ref()).stream()
                .filter(stand -> stand.stands())
                .flatMap(stand -> state.offices().ofTerm(stand.stated().term()).stream()
                        .flatMap(found -> found.terms().stream()
                                .filter(term -> term.ref().equals(stand.stated().term()))
                                .map(term -> new Stance(
                                        one.code(),
                                        found.created().member(),
                                        term.person(),
                                        Naming.slug(stand.stated().stand()),
                                        stand.stated().on(),
                                        stand.stated().sentence()))))
                .toList();
    }

    private List<Contact> contacts() {
        return state.offices().all().stream().map(this::contact).toList();
    }

    private Contact contact(Post one) {
        Optional<Post.Term> holder = one.holder(today);
        return new Contact(
                one.created().post(),
                one.created().member(),
                one.created().title(),
                holder.map(Post.Term::person).orElse(null),
                holder.map(Post.Term::from).orElse(null),
                holder.map(Post.Term::acting).orElse(false));
    }

    private List<Sitting> meetings() {
        return state.meetings().all().stream()
                .filter(Meeting::stands)
                .map(one -> new Sitting(
                        one.called().code(),
                        one.called().title(),
                        one.when().from(),
                        !one.minutes().isEmpty(),
                        open(one)))
                .toList();
    }

    private static int open(Meeting meeting) {
        return meeting.minutes().isEmpty()
                ? 0
                : meeting.minutes().getLast().open().size();
    }
}
