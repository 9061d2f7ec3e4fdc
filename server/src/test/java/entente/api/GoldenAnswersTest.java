package entente.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.Release;
import entente.act.Terms;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Passage;
import entente.text.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small record and every answer about it, byte for byte. */
class GoldenAnswersTest {
    private static final Release EVERYONE = new Release.Everyone();

    @Test
    void everyAnswerIsAsItWas(@TempDir Path data) {
        List<ActRef> made = new ArrayList<>();
        Consumer<ApiWorld> more = world -> {
            ActRef statement = statement(world);
            ActRef commitment = commitment(world, statement);
            dossier(world, commitment);
            made.addAll(List.of(statement, commitment));
        };
        try (ApiWorld world = new ApiWorld(data, more)) {
            ActRef statement = made.getFirst();
            ActRef commitment = made.getLast();
            for (Map.Entry<String, String> one : new TreeMap<>(Map.of(
                            "partnership.json", "/api/partnership",
                            "statements.json", "/api/statements",
                            "review.json", "/api/statements/" + statement + "/review",
                            "commitments.json", "/api/commitments?q=share",
                            "commitment.json", "/api/commitments/" + commitment,
                            "commitments.csv", "/api/commitments.csv?language=ja",
                            "posts.json", "/api/posts",
                            "agenda.json", "/api/agenda?on=2027-06-01",
                            "act.json", "/api/acts/" + commitment,
                            "openapi.json", "/api/openapi.json"))
                    .entrySet()) {
                var answer = world.get("", one.getValue());
                assertEquals(200, answer.statusCode(), answer.body());
                Golden.check(one.getKey(), answer.body());
            }
            String marked = world.get("", "/api/commitments.csv?bom=true").body();
            assertTrue(marked.startsWith(RegisterCsv.BYTE_ORDER_MARK));
        }
    }

    private static ActRef statement(ApiWorld world) {
        byte[] text = "We will share data by 2027.".getBytes(StandardCharsets.UTF_8);
        return world.record(
                ApiWorld.AA,
                EVERYONE,
                new StatementEntered(
                        "T-1",
                        Localized.of("en", "Joint statement"),
                        StatementKind.JOINT_STATEMENT,
                        new PartialDate("2026-04-01"),
                        null,
                        List.of(ApiWorld.AA, ApiWorld.BB),
                        "en",
                        null,
                        world.keep(text, "T-1.txt"),
                        new Source("Gazette", "https://gazette.example/1", null)));
    }

    private static ActRef commitment(ApiWorld world, ActRef statement) {
        Terms terms = new Terms(
                new Localized(new TreeMap<>(Map.of("en", "Share data, \"all\" of it.", "ja", "=データを共有する。"))),
                List.of(ApiWorld.AA, ApiWorld.BB),
                Terms.Kind.ONE_OFF,
                Terms.Force.FIRM,
                "cyber",
                new Terms.Deadline("by 2027", new PartialDate("2027")),
                null,
                null,
                true);
        Basis basis = new Basis.Quoted(List.of(new Passage(0, 27, "We will share data by 2027.", 0, 27)));
        return world.record(ApiWorld.AA, EVERYONE, new CommitmentConfirmed(statement, "T-1-01", terms, basis));
    }

    private static void dossier(ApiWorld world, ActRef commitment) {
        ActRef report = world.record(
                ApiWorld.BB,
                EVERYONE,
                new ProgressReported(commitment, Localized.of("en", "Begun."), new PartialDate("2026-04")));
        world.record(
                ApiWorld.OFFICE,
                EVERYONE,
                new EvidenceAdded(
                        commitment,
                        new Source("Gazette", "https://gazette.example/2", new PartialDate("2026-04-20")),
                        Localized.of("en", "The first data were shared."),
                        new PartialDate("2026-04-19"),
                        false,
                        List.of(ApiWorld.BB),
                        null));
        world.record(
                ApiWorld.AA,
                EVERYONE,
                new AssessmentGiven(commitment, ApiWorld.BB, 0, Localized.of("en", "Some of it."), List.of(report)));
    }
}
