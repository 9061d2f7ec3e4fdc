package entente.partnership;

import static entente.partnership.Capitals.OFFICE;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.AdoptionAct;
import entente.act.AdoptionAct.InstrumentSigned;
import entente.act.NegotiationAct.TextReopened;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Somebody who was given some frozen texts and what is said about these, and no more. */
final class PublicReader {
    private final Chamber chamber;
    private final ActRef statement;
    private final Random random;

    PublicReader(Chamber chamber, ActRef statement, Random random) {
        this.chamber = chamber;
        this.statement = statement;
        this.random = random;
    }

    /** Every act that has effect for who reads everything has it for this reader. */
    void readsTheSame() {
        Partnership all = chamber.state(OFFICE);
        Set<ActRef> given = new HashSet<>();
        all.instruments().find(chamber.opened).orElseThrow().finalisations().stream()
                .filter(_ -> random.nextBoolean())
                .forEach(text -> given.add(text.ref()));
        given.add(chamber.opened);
        given.add(statement);
        boolean signatures = random.nextBoolean();
        Union reader = Reader.of(chamber.capitals.logs, known -> reads(given, known, signatures));
        int effective = 0;
        for (Standing standing : reader.snapshot().acts()) {
            ActRef ref = standing.entry().ref();
            boolean before = all.act(ref).orElseThrow().effective();
            assertTrue(!before || standing.effective(), () -> "void for the public: " + standing);
            effective += standing.effective() ? 1 : 0;
        }
        assertTrue(effective > 0);
    }

    private boolean reads(Set<ActRef> given, Entry.Known known, boolean signatures) {
        Act act = known.body().act();
        boolean about = switch (act) {
            case AdoptionAct _ ->
                given.containsAll(Citations.of(act)) && (signatures || !(act instanceof InstrumentSigned));
            case TextReopened reopened -> given.contains(reopened.finalised());
            default -> false;
        };
        if (about || given.contains(known.ref())) {
            given.add(known.ref());
            return true;
        }
        return false;
    }
}
