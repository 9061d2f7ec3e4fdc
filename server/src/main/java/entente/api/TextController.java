package entente.api;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.NegotiationAct.ClauseLocked;
import entente.act.NegotiationAct.ClauseSettled;
import entente.act.NegotiationAct.ClauseUnlocked;
import entente.act.NegotiationAct.ConcordanceStated;
import entente.act.NegotiationAct.InstrumentOpened;
import entente.act.NegotiationAct.NegotiationClosed;
import entente.act.NegotiationAct.PackageLinked;
import entente.act.NegotiationAct.PackageUntied;
import entente.act.NegotiationAct.ProposalWithdrawn;
import entente.act.NegotiationAct.TextIssued;
import entente.act.NegotiationAct.TextReopened;
import entente.act.NegotiationAct.TextTabled;
import entente.act.Release;
import entente.body.Json;
import entente.desk.Desk;
import entente.member.MemberId;
import entente.negotiation.Freezing;
import entente.negotiation.Instrument;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What members and the chair do about a text, from its opening until it is frozen. */
@RestController
final class TextController {
    private static final String INSTRUMENT = "instrument";

    private final Desk desk;
    private final ActDoor door;
    private final ActController acts;

    TextController(Desk desk, ActDoor door, ActController acts) {
        this.desk = desk;
        this.door = door;
        this.acts = acts;
    }

    /** Members and chair read it, and nobody else, unless the sender says otherwise. */
    @PostMapping("/api/instruments")
    @Described(value = "Open an instrument", takes = InstrumentOpened.class)
    ResponseEntity<byte[]> openInstrument(Caller caller, HttpServletRequest request) throws IOException {
        return acts.once(
                caller,
                request,
                SentBody.ACT_BYTES_MAX,
                sent -> ActDoor.read(sent, InstrumentOpened.class, Map.of(), new Release.NamedMembers(List.of()))
                        .map(wanted -> door.record(caller, wanted.what(), readers(caller, wanted))));
    }

    private static Release readers(Caller caller, ActDoor.Wanted<InstrumentOpened> wanted) {
        if (!wanted.release().equals(new Release.NamedMembers(List.of()))) {
            return wanted.release();
        }
        TreeSet<MemberId> readers = new TreeSet<>(wanted.what().members());
        readers.add(wanted.what().chair());
        caller.account().ifPresent(account -> readers.add(account.member()));
        return new Release.NamedMembers(List.copyOf(readers));
    }

    @PostMapping("/api/instruments/{id}/texts")
    @Described(value = "Put a whole text before the members", takes = TextTabled.class, without = INSTRUMENT)
    ResponseEntity<byte[]> tableText(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, TextTabled.class, id);
    }

    @PostMapping("/api/instruments/{id}/issues")
    @Described(value = "Issue the text as a document of a round", takes = TextIssued.class, without = INSTRUMENT)
    ResponseEntity<byte[]> issueText(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, TextIssued.class, id);
    }

    @PostMapping("/api/instruments/{id}/withdrawals")
    @Described(value = "Take a proposal back", takes = ProposalWithdrawn.class, without = INSTRUMENT)
    ResponseEntity<byte[]> withdrawProposal(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, ProposalWithdrawn.class, id);
    }

    @PostMapping("/api/instruments/{id}/settlements")
    @Described(value = "Change the text, or answer proposals", takes = ClauseSettled.class, without = INSTRUMENT)
    ResponseEntity<byte[]> settleClause(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, ClauseSettled.class, id);
    }

    @PostMapping("/api/instruments/{id}/concordances")
    @Described(
            value = "Say what a comparison of two languages found",
            takes = ConcordanceStated.class,
            without = INSTRUMENT)
    ResponseEntity<byte[]> compareLanguages(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, ConcordanceStated.class, id);
    }

    @PostMapping("/api/instruments/{id}/packages")
    @Described(value = "Tie clauses together", takes = PackageLinked.class, without = INSTRUMENT)
    ResponseEntity<byte[]> linkPackage(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, PackageLinked.class, id);
    }

    @PostMapping("/api/instruments/{id}/package-ends")
    @Described(value = "Untie a package", takes = PackageUntied.class, without = INSTRUMENT)
    ResponseEntity<byte[]> untiePackage(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, PackageUntied.class, id);
    }

    @PostMapping("/api/instruments/{id}/locks")
    @Described(value = "Lock an agreed clause", takes = ClauseLocked.class, without = INSTRUMENT)
    ResponseEntity<byte[]> lockClause(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, ClauseLocked.class, id);
    }

    @PostMapping("/api/instruments/{id}/unlocks")
    @Described(value = "Unlock a clause", takes = ClauseUnlocked.class, without = INSTRUMENT)
    ResponseEntity<byte[]> unlockClause(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, ClauseUnlocked.class, id);
    }

    @PostMapping("/api/instruments/{id}/reopenings")
    @Described(value = "Open a frozen text again", takes = TextReopened.class, without = INSTRUMENT)
    ResponseEntity<byte[]> reopenText(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, TextReopened.class, id);
    }

    @PostMapping("/api/instruments/{id}/closing")
    @Described(value = "End a negotiation without a text", takes = NegotiationClosed.class, without = INSTRUMENT)
    ResponseEntity<byte[]> closeNegotiation(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, NegotiationClosed.class, id);
    }

    /** The server writes the text as a document; who sends a hash gets that text or none. */
    @PostMapping("/api/instruments/{id}/final")
    @Described(value = "Make the text final", takes = SentFreezing.class)
    ResponseEntity<byte[]> freezeText(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        Optional<Instrument> of = find(caller, id);
        if (of.isEmpty()) {
            return ProblemKind.NOT_FOUND.plain().answer();
        }
        Release release = caller.state().releaseAbout(of.get().ref());
        return acts.once(
                caller,
                request,
                SentBody.ACT_BYTES_MAX,
                sent -> ActDoor.read(sent, SentFreezing.class, Map.of(), release)
                        .then(wanted -> frozen(of.get(), wanted.what()))
                        .map(freezing -> kept(caller, freezing, release)));
    }

    private static Checked<Freezing> frozen(Instrument of, SentFreezing wanted) {
        Optional<Freezing> freezing = Freezing.of(of);
        String hash = freezing.map(one -> one.act().hash()).orElse("");
        return freezing.isPresent() && (wanted.hash() == null || hash.equals(wanted.hash()))
                ? Checked.good(freezing.get())
                : Checked.bad(ProblemKind.BAD_FIELD.at("hash", "The text has another hash, or there is no text."));
    }

    private ResponseEntity<byte[]> kept(Caller caller, Freezing freezing, Release release) {
        Optional<Problem> refused = door.foresee(caller, freezing.act(), release);
        if (refused.isPresent()) {
            return refused.get().answer();
        }
        freezing.documents().forEach((document, bytes) -> desk.keep(bytes, document.mediaType(), document.name()));
        return door.record(caller, freezing.act(), release);
    }

    private <T extends Record & Act> ResponseEntity<byte[]> about(
            Caller caller, HttpServletRequest request, Class<T> type, String id) throws IOException {
        Optional<ActRef> of = find(caller, id).map(Instrument::ref);
        return of.isEmpty()
                ? ProblemKind.NOT_FOUND.plain().answer()
                : acts.act(
                        caller,
                        request,
                        type,
                        Map.of(INSTRUMENT, new Json.Text(of.get().value())),
                        caller.state().releaseAbout(of.get()));
    }

    static Optional<Instrument> find(Caller caller, String id) {
        return Names.find(id, caller.state().instruments().all().stream().map(Instrument::ref))
                .flatMap(caller.state().instruments()::find);
    }
}
