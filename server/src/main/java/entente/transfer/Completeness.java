package entente.transfer;

import entente.commitment.Commitment;
import entente.continuity.Post;
import entente.desk.Agenda;
import entente.exposure.Exposure;
import entente.exposure.Governments;
import entente.exposure.Ground;
import entente.instrument.Statement;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.transfer.Contents.Gap;
import entente.transfer.Contents.Missing;
import entente.transfer.Contents.Sitting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a hand-over file ought to hold and the record does not. Used once. */
final class Completeness {
    private final Partnership state;
    private final LocalDate today;
    private final Governments governments;
    private final MemberId to;
    private final @Nullable PostId post;
    private final Set<Missing> missing = new LinkedHashSet<>();

    Completeness(Partnership state, LocalDate today, Governments governments, MemberId to, @Nullable PostId post) {
        this.state = state;
        this.today = today;
        this.governments = governments;
        this.to = to;
        this.post = post;
    }

    List<Missing> missing(List<Commitment> passing, List<Agenda.Item> lapsed, List<Sitting> meetings) {
        lapsed.forEach(item -> add(item.reported() ? Gap.NO_SOURCE : Gap.NO_EVIDENCE, item.commitment()));
        passing.forEach(this::duty);
        meetings.stream()
                .filter(one -> !one.minuted()
                        && one.from()
                                .isBefore(today.atStartOfDay(java.time.ZoneOffset.UTC)
                                        .toInstant()))
                .forEach(one -> missing.add(new Missing(Gap.NO_MINUTES, one.code(), one.title())));
        boolean called = meetings.stream()
                .anyMatch(one -> !one.from()
                        .isBefore(today.atStartOfDay(java.time.ZoneOffset.UTC).toInstant()));
        if (!called) {
            state.founded().ifPresent(founded -> missing.add(new Missing(Gap.NO_MEETING, "", founded.name())));
        }
        Optional<Post> passed = Optional.ofNullable(post).flatMap(state.offices()::find);
        passed.filter(found -> found.holder(today).isEmpty())
                .ifPresent(found -> missing.add(new Missing(
                        Gap.NO_SUCCESSOR,
                        found.created().post().value(),
                        found.created().title())));
        return new ArrayList<>(missing);
    }

    private void duty(Commitment one) {
        boolean bound = one.terms().members().contains(to);
        if (bound && !one.leads().containsKey(to)) {
            add(Gap.NO_LEAD, one);
        }
        if (one.terms().cadence() != null && one.terms().cadence().hosts() == null) {
            add(Gap.NO_HOSTS, one);
        }
        Optional<Statement> statement = state.statements().find(one.statement());
        statement
                .filter(found -> !found.hasText())
                .ifPresent(found -> missing.add(new Missing(
                        Gap.NO_TEXT, found.entered().code(), found.entered().title())));
        Exposure exposure = Exposure.of(governments, one, today);
        for (Exposure.Rest rest : exposure.rests()) {
            if (rest.has(Ground.VACANT)) {
                state.offices()
                        .find(rest.post())
                        .ifPresent(found -> missing.add(new Missing(
                                Gap.VACANT,
                                found.created().post().value(),
                                found.created().title())));
            }
        }
        if (exposure.has(Ground.NOT_SPOKEN)) {
            add(Gap.NO_STAND, one);
        }
    }

    private void add(Gap gap, Commitment one) {
        missing.add(new Missing(gap, one.code(), one.terms().summary()));
    }
}
