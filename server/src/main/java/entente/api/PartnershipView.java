package entente.api;

import entente.act.ActRef;
import entente.act.ContinuityAct.EndExpected;
import entente.act.ContinuityAct.EndGround;
import entente.continuity.Post;
import entente.desk.Agenda;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostId;
import entente.member.PostKind;
import entente.partnership.Partnership;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The partnership, and how much of its record this reader may read. */
record PartnershipView(
        String id,
        @Nullable Localized name,
        List<Party> parties,
        List<String> languages,
        @Nullable Localized notice,
        @Nullable PartialDate asOf,
        @Nullable MemberId readingAs,
        int acts,
        int statements,
        int commitments) {

    static PartnershipView of(Caller caller) {
        Partnership state = caller.state();
        var founded = state.founded().orElse(null);
        return new PartnershipView(
                state.id(),
                founded == null ? null : founded.name(),
                founded == null ? List.of() : founded.parties(),
                founded == null ? List.of() : founded.languages(),
                founded == null ? null : founded.notice(),
                founded == null ? null : founded.asOf(),
                caller.account().map(account -> account.member()).orElse(null),
                state.actCount(),
                state.statements().all().size(),
                (int) state.register().all().stream().filter(c -> c.current()).count());
    }

    /** The posts of the partnership. */
    record Posts(List<PostView> posts) {
        static Posts of(Caller caller) {
            return new Posts(caller.state().offices().all().stream()
                    .map(post -> PostView.of(post, caller.today()))
                    .toList());
        }
    }

    /** A post, the terms in it, and the term of who holds it today. */
    record PostView(
            PostId post,
            MemberId member,
            Localized title,
            PostKind kind,
            ActRef act,
            @Nullable ActRef holder,
            List<TermView> terms) {
        static PostView of(Post post, LocalDate today) {
            var created = post.created();
            return new PostView(
                    created.post(),
                    created.member(),
                    created.title(),
                    created.kind(),
                    post.ref(),
                    post.holder(today).map(term -> term.ref()).orElse(null),
                    post.terms().stream().map(TermView::of).toList());
        }
    }

    /** A person's time in a post. */
    record TermView(
            ActRef id,
            Localized person,
            PartialDate from,
            @Nullable PartialDate to,
            boolean acting,
            @Nullable Source source,
            @Nullable EndView expectedEnd) {
        static TermView of(Post.Term term) {
            return new TermView(
                    term.ref(),
                    term.person(),
                    term.from(),
                    term.to(),
                    term.acting(),
                    term.source(),
                    term.expected() == null ? null : EndView.of(term.expected()));
        }
    }

    /** When a term is expected to end. */
    record EndView(
            PartialDate by, EndGround ground, @Nullable Source source) {
        static EndView of(EndExpected expected) {
            return new EndView(expected.by(), expected.ground(), expected.source());
        }
    }

    /** What is due, and what was expected and is not evidenced. */
    record AgendaView(PartialDate on, List<ItemView> lapsed, List<ItemView> due, List<ItemView> unknown) {
        static AgendaView of(Partnership state, LocalDate day) {
            Agenda agenda = Agenda.of(state, day);
            return new AgendaView(
                    PartialDate.of(day),
                    agenda.lapsed().stream().map(ItemView::of).toList(),
                    agenda.due().stream().map(ItemView::of).toList(),
                    agenda.unknown().stream().map(ItemView::of).toList());
        }
    }

    /** One thing due. */
    record ItemView(
            ActRef commitment,
            String code,
            Localized summary,
            List<MemberId> members,
            PartialDate by,
            boolean round,
            boolean reported) {
        static ItemView of(Agenda.Item item) {
            var commitment = item.commitment();
            return new ItemView(
                    commitment.ref(),
                    commitment.code(),
                    commitment.terms().summary(),
                    commitment.terms().members(),
                    PartialDate.of(item.by()),
                    item.round(),
                    item.reported());
        }
    }
}
