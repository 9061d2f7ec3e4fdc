package entente.act;

import entente.member.MemberId;
import entente.text.Localized;
import entente.text.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Members' urgent exchange about one matter. Each says on its own log what it knows, thinks and does; the clocks run
 * from the opening, and passing them is a fact, not a breach.
 */
public sealed interface ConsultationAct extends Act {
    /**
     * What a consultation stands on: a source, with an archived copy where there is one.
     *
     * @param source which
     * @param words what it shows
     * @param copy an archived copy, or null
     */
    record Ground(Source source, Localized words, @Nullable DocumentRef copy) {}

    /**
     * How soon each step is asked for, in seconds from the opening.
     *
     * @param acknowledge until an officer has acknowledged
     * @param position until a position is stated
     * @param response until a response is there
     */
    record Clocks(int acknowledge, int position, int response) {}

    /**
     * A member asks others to consult.
     *
     * @param code what officers call it, 1 to 40 characters
     * @param matter what it is about
     * @param reason why now
     * @param members who is asked, the opener left out
     * @param clocks how soon
     * @param grounds what it stands on
     * @param drill whether it is an exercise
     */
    record ConsultationOpened(
            String code,
            Localized matter,
            Localized reason,
            List<MemberId> members,
            Clocks clocks,
            List<Ground> grounds,
            boolean drill)
            implements ConsultationAct {
        /** Copies the lists in. */
        public ConsultationOpened {
            members = List.copyOf(members);
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * It has reached a member: its server, if the act has no post; an officer acknowledges it, if it has.
     *
     * @param consultation the act that opened it
     */
    record ConsultationAcknowledged(ActRef consultation) implements ConsultationAct {}

    /**
     * The opener told a member by other means, as where a server is out of reach.
     *
     * @param consultation the act that opened it
     * @param member whom
     * @param how by what means, and whom in person
     */
    record MemberTold(ActRef consultation, MemberId member, String how) implements ConsultationAct {}

    /**
     * What a member thinks; a later one takes its place, and both stay readable.
     *
     * @param consultation the act that opened it
     * @param words the position
     */
    record PositionStated(ActRef consultation, Localized words) implements ConsultationAct {}

    /**
     * A member takes no part. That is no breach. Stating a position later takes it back.
     *
     * @param consultation the act that opened it
     * @param words why, or null
     */
    record MemberOptedOut(ActRef consultation, @Nullable Localized words) implements ConsultationAct {}

    /**
     * What could be done.
     *
     * @param consultation the act that opened it
     * @param words the option
     */
    record OptionProposed(ActRef consultation, Localized words) implements ConsultationAct {}

    /**
     * Something more that it stands on.
     *
     * @param consultation the act that opened it
     * @param ground what
     */
    record GroundAdded(ActRef consultation, Ground ground) implements ConsultationAct {}

    /**
     * The response, which is an instrument like any other.
     *
     * @param consultation the act that opened it
     * @param response the silence procedure that the text is under, or the statement that was adopted
     */
    record ResponseLinked(ActRef consultation, ActRef response) implements ConsultationAct {}

    /**
     * Its opener closes it.
     *
     * @param consultation the act that opened it
     * @param note what came of it
     */
    record ConsultationClosed(ActRef consultation, Localized note) implements ConsultationAct {}
}
