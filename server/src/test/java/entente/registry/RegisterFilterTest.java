package entente.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.CommitmentAct.Status;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.desk.Agenda;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.example.Example;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the indexes of the register give is what looking at one commitment after the other gives. */
class RegisterFilterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final Random random = new Random(11);

    private String any(List<String> values) {
        return random.nextInt(3) > 0 ? "" : values.get(random.nextInt(values.size()));
    }

    private RegisterFilter some(Partnership state) {
        List<String> areas = new ArrayList<>(List.of("no-such-area"));
        List<String> texts = new ArrayList<>(List.of("NO-SUCH-TEXT"));
        state.register().all().forEach(one -> areas.add(one.terms().area()));
        state.statements().all().forEach(one -> texts.add(one.entered().code()));
        return new RegisterFilter(
                random.nextBoolean() ? "" : "words",
                any(List.of("JP", "KR", "US", "secretariat", "ZZ")),
                any(areas),
                any(List.of("firm", "intent", "continuing", "none-such")),
                any(List.of("active", "met", "lapsed", "superseded", "none-such")),
                any(texts),
                any(List.of("lapsed", "due")),
                List.of("", "code", "text", "area", "due").get(random.nextInt(5)),
                1);
    }

    @Test
    void anyChoiceFindsWhatOneByOneFits(@TempDir Path data) throws Exception {
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        try (Desk desk = Example.begin(data, InstantSource.fixed(now), new Random(1))) {
            Partnership state = desk.snapshot(new Reader.Anyone());
            Agenda agenda = Agenda.of(state, TODAY);
            Catalogue catalogue = Catalogue.of(state);
            int found = 0;
            for (int turn = 0; turn < 3_000; turn++) {
                RegisterFilter filter = some(state);
                List<ActRef> hits = new ArrayList<>();
                state.register().all().stream()
                        .filter(_ -> random.nextBoolean())
                        .forEach(one -> hits.add(one.ref()));
                Collections.shuffle(hits, random);
                List<Commitment> got = filter.find(state, catalogue, () -> agenda, (_, _) -> new LinkedHashSet<>(hits));
                assertEquals(oneByOne(state, agenda, filter, hits), codes(got), filter.toString());
                found += got.size();
            }
            assertTrue(found > 3_000, "the choices find something: " + found);
        }
    }

    private static List<String> codes(List<Commitment> some) {
        return some.stream().map(Commitment::code).toList();
    }

    private static List<String> oneByOne(Partnership state, Agenda agenda, RegisterFilter filter, List<ActRef> hits) {
        List<Commitment> all = new ArrayList<>();
        if (filter.q().isEmpty()) {
            all.addAll(state.register().all());
        } else {
            hits.forEach(ref -> all.add(state.register().find(ref).orElseThrow()));
        }
        all.removeIf(one -> !fits(state, agenda, filter, one));
        all.sort(order(state, agenda, filter.sort()));
        return codes(all);
    }

    private static boolean fits(Partnership state, Agenda agenda, RegisterFilter filter, Commitment one) {
        Terms terms = one.terms();
        List<Agenda.Item> items = filter.only().equals("due") ? agenda.due() : agenda.lapsed();
        return one.current()
                && (filter.area().isEmpty() || terms.area().equals(filter.area()))
                && (filter.force().isEmpty() || Naming.slug(terms.force()).equals(filter.force()))
                && (filter.status().isEmpty() || status(one).equals(filter.status()))
                && (filter.text().isEmpty() || text(state, one).equals(filter.text()))
                && (filter.member().isEmpty()
                        || terms.members().stream().anyMatch(m -> m.value().equals(filter.member())))
                && (filter.only().isEmpty()
                        || items.stream().anyMatch(item -> item.commitment().equals(one)));
    }

    private static String status(Commitment one) {
        Status status = one.standing().status();
        return Naming.slug(status);
    }

    private static String text(Partnership state, Commitment one) {
        return state.statements()
                .find(one.statement())
                .map(Statement::entered)
                .map(entered -> entered.code())
                .orElse("");
    }

    private static Comparator<Commitment> order(Partnership state, Agenda agenda, String sort) {
        return switch (sort) {
            case "code" -> Comparator.comparing(Commitment::code);
            case "text" -> Comparator.comparing(one -> text(state, one));
            case "area" -> Comparator.comparing(one -> one.terms().area());
            case "due" ->
                Comparator.comparing(one -> agenda.due().stream()
                        .filter(item -> item.commitment().equals(one))
                        .map(Agenda.Item::by)
                        .findFirst()
                        .orElse(LocalDate.MAX));
            default -> (_, _) -> 0;
        };
    }

    @Test
    void whatIsDueIsComputedOnceForASnapshotAndADay(@TempDir Path data) throws Exception {
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        try (Desk desk = Example.begin(data, InstantSource.fixed(now), new Random(1))) {
            Partnership state = desk.snapshot(new Reader.Anyone());
            Almanac almanac = new Almanac();
            Reader anyone = new Reader.Anyone();
            Almanac.Figures figures = almanac.of(anyone, state, TODAY);
            assertSame(figures, almanac.of(anyone, state, TODAY));
            for (LocalDate day : List.of(TODAY.plusDays(1), TODAY.minusYears(1), TODAY)) {
                Almanac.Figures other = almanac.of(anyone, state, day);
                assertEquals(Agenda.of(state, day), other.agenda());
                assertEquals(Agenda.upcoming(state, day, day.plusDays(365)), other.upcoming());
                List<Commitment> current = state.register().all().stream()
                        .filter(Commitment::current)
                        .toList();
                assertEquals(current.size(), other.commitments());
                assertEquals(state.register().duties(current), other.duties());
                assertEquals(
                        current.stream()
                                .mapToLong(one -> state.dossiers()
                                        .of(one.ref())
                                        .showing(day)
                                        .size())
                                .sum(),
                        other.evidence());
            }
        }
    }
}
