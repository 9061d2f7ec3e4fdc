package entente.api;

import entente.account.Account;
import entente.act.Act;
import entente.act.ActRef;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.Release;
import entente.body.Json;
import entente.body.RecordForm;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Submission;
import entente.partnership.Refusal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** From what a program sends to an act on the desk: the first and the second of an act's five hops. */
final class ActDoor {
    private static final String RELEASE = "release";
    private static final String TYPE = "type";

    private final Desk desk;
    private final Quotes quotes;

    ActDoor(Desk desk) {
        this.desk = desk;
        this.quotes = new Quotes(desk);
    }

    /**
     * What is to be done, and who may read it.
     *
     * @param release all members if nothing is said
     */
    record Wanted<T>(T what, Release release) {}

    /** An act that was recorded. */
    record RecordedView(ActRef act, String log, long index) {}

    /**
     * Reads a record that was sent, with what stands in the address put in.
     *
     * @param type the record to read
     * @param fromAddress names and values that the sender must leave out
     */
    static <T extends Record> Checked<Wanted<T>> read(Json.Fields sent, Class<T> type, Map<String, Json> fromAddress) {
        return read(sent, type, fromAddress, new Release.AllMembers());
    }

    /** The same, read by whom {@code otherwise} says if the sender says nothing. */
    static <T extends Record> Checked<Wanted<T>> read(
            Json.Fields sent, Class<T> type, Map<String, Json> fromAddress, Release otherwise) {
        SortedMap<String, Json> fields = new TreeMap<>(sent.in());
        for (String name : fromAddress.keySet()) {
            if (fields.containsKey(name)) {
                return Checked.bad(ProblemKind.BAD_FIELD.at(name, "It stands in the address; leave it out."));
            }
        }
        if (fields.containsKey(TYPE) && !new Json.Text(RecordForm.typeOf(type)).equals(fields.get(TYPE))) {
            return Checked.bad(ProblemKind.BAD_FIELD.at(TYPE, "This address takes " + RecordForm.typeOf(type) + "."));
        }
        fields.remove(TYPE);
        Json release = fields.remove(RELEASE);
        fields.putAll(fromAddress);
        Checked<Release> to =
                release == null ? Checked.good(otherwise) : SentJson.record(release, Release.class, RELEASE);
        return to.then(
                reader -> SentJson.record(new Json.Fields(fields), type, "").map(what -> new Wanted<>(what, reader)));
    }

    /** Has an act recorded for whoever asks. */
    ResponseEntity<byte[]> record(Caller caller, Act act, Release release) {
        Optional<Problem> differs = quotes.check(caller.state(), act);
        if (differs.isPresent()) {
            return differs.get().answer();
        }
        return Answers.of(submission(caller, act, release).map(submission -> switch (desk.receive(submission)) {
            case Answer.Recorded recorded -> created(act, recorded);
            case Answer.Refused refused -> Problem.of(refused.refusal()).answer();
        }));
    }

    /** What the desk would say, before anything is kept for the act's sake. */
    Optional<Problem> foresee(Caller caller, Act act, Release release) {
        return switch (submission(caller, act, release)) {
            case Checked.Bad<Submission>(Problem problem) -> Optional.of(problem);
            case Checked.Good<Submission>(Submission submission) ->
                desk.foresee(submission).map((Refusal refusal) -> Problem.of(refusal));
        };
    }

    private static Checked<Submission> submission(Caller caller, Act act, Release release) {
        Account account = caller.account().orElseThrow();
        return caller.post()
                .map(post -> Checked.good(new Submission(account.member(), post, account.displayName(), release, act)))
                .orElseGet(() -> Checked.bad(ProblemKind.NO_POST.plain()));
    }

    private static ResponseEntity<byte[]> created(Act act, Answer.Recorded recorded) {
        String path = switch (act) {
            case StatementEntered _ -> "/api/statements/";
            case CommitmentConfirmed _ -> "/api/commitments/";
            default -> "/api/acts/";
        };
        return ResponseEntity.created(URI.create(path + recorded.ref()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(RecordForm.format(
                        new RecordedView(recorded.ref(), recorded.log().logName(), recorded.index())));
    }
}
