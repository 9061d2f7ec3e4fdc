package entente.api;

import entente.act.ActRef;
import entente.commitment.Commitment;
import entente.continuity.Government;
import entente.exposure.Exposure;
import entente.exposure.GovernmentStand;
import entente.exposure.Governments;
import entente.exposure.Ground;
import entente.exposure.Saying;
import entente.exposure.Standpoint;
import entente.member.MemberId;
import entente.member.PostId;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What rests on which post and government on a day. */
final class ContinuityView {
    private ContinuityView() {}

    /** A page of the exposure of the commitments that are still to be carried out. */
    record Exposures(
            PartialDate on,
            int total,
            int page,
            int exposed,
            List<GovernmentView> governments,
            List<ExposureView> commitments) {}

    /** A government: the time of one person at its head. */
    record GovernmentView(
            MemberId member,
            PostId post,
            List<ActRef> terms,
            Localized head,
            PartialDate from,
            @Nullable PartialDate to,
            boolean acting) {
        static GovernmentView of(Government one) {
            PartialDate to = one.to() == null ? null : PartialDate.of(one.to());
            return new GovernmentView(
                    one.member(), one.post(), one.terms(), one.head(), PartialDate.of(one.from()), to, one.acting());
        }
    }

    /** On what a commitment rests. */
    record ExposureView(ActRef commitment, String code, Localized summary, boolean exposed, List<RestView> rests) {
        static ExposureView of(Exposure exposure) {
            Commitment one = exposure.commitment();
            return new ExposureView(
                    one.ref(),
                    one.code(),
                    one.terms().summary(),
                    exposure.exposed(),
                    exposure.rests().stream().map(RestView::of).toList());
        }
    }

    /** On what it rests in one member; nothing stands under {@code grounds} if nothing speaks against it. */
    record RestView(
            MemberId member,
            PostId post,
            boolean led,
            @Nullable ActRef holder,
            @Nullable Standpoint stand,
            List<Ground> grounds) {
        static RestView of(Exposure.Rest rest) {
            return new RestView(
                    rest.member(),
                    rest.post(),
                    rest.led(),
                    rest.holder() == null ? null : rest.holder().ref(),
                    rest.stand() == null ? null : rest.stand().standpoint(),
                    List.copyOf(new TreeSet<>(rest.grounds())));
        }
    }

    /** How the governments of each bound member stand to a commitment, earliest first. */
    record Stands(ActRef commitment, List<StandView> stands) {
        static Stands of(Governments succession, Commitment commitment, LocalDate today) {
            return new Stands(
                    commitment.ref(),
                    commitment.terms().members().stream()
                            .flatMap(member -> succession.stands(commitment, member, today).stream())
                            .map(StandView::of)
                            .toList());
        }
    }

    /** How one government stands to it, and what shows that. */
    record StandView(GovernmentView government, Standpoint stand, List<SayingView> sayings) {
        static StandView of(GovernmentStand one) {
            return new StandView(
                    GovernmentView.of(one.government()),
                    one.standpoint(),
                    one.sayings().stream().map(SayingView::of).toList());
        }
    }

    /** The sentence that shows it, and where it stands. */
    record SayingView(
            Standpoint shows,
            PartialDate on,
            ActRef act,
            Localized sentence,
            @Nullable ActRef statement,
            @Nullable Source source) {
        static SayingView of(Saying one) {
            return new SayingView(one.standpoint(), one.on(), one.act(), one.sentence(), one.statement(), one.source());
        }
    }
}
