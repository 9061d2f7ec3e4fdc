package entente.api;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.CommitmentCorrected;
import entente.act.CommitmentAct.CommitmentLinked;
import entente.act.CommitmentAct.CommitmentsReplaced;
import entente.act.CommitmentAct.FindingRejected;
import entente.act.CommitmentAct.LeadAssigned;
import entente.act.CommitmentAct.MilestoneClosed;
import entente.act.CommitmentAct.MilestoneSet;
import entente.act.CommitmentAct.PostContributes;
import entente.act.CommitmentAct.RoundMoved;
import entente.act.CommitmentAct.RoundWaived;
import entente.act.CommitmentAct.StatusStated;
import entente.act.CommitmentAct.TaskClosed;
import entente.act.CommitmentAct.TaskSet;
import entente.act.ContinuityAct.PostCreated;
import entente.act.ContinuityAct.TermEnded;
import entente.act.ContinuityAct.TermRecorded;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.AssessmentsReconciled;
import entente.act.EvidenceAct.ClaimContested;
import entente.act.EvidenceAct.ContestEnded;
import entente.act.EvidenceAct.EvidenceWithdrawn;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.PartnershipAct.BodyReleased;
import entente.act.Release;
import entente.body.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acts that a signed-in officer or a program with a token puts on the record, but for those that bring a document. */
@RestController
final class ActController {
    private static final String COMMITMENT = "commitment";

    private final ActDoor door;
    private final EarlierAnswers earlier;

    ActController(ActDoor door, EarlierAnswers earlier) {
        this.door = door;
        this.earlier = earlier;
    }

    @PostMapping("/api/statements/{id}/commitments")
    @Described(value = "Confirm a commitment", takes = CommitmentConfirmed.class, without = "statement")
    ResponseEntity<byte[]> confirm(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, CommitmentConfirmed.class, statement(caller, id));
    }

    @PostMapping("/api/statements/{id}/rejections")
    @Described(value = "Reject a finding", takes = FindingRejected.class, without = "statement")
    ResponseEntity<byte[]> reject(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, FindingRejected.class, statement(caller, id));
    }

    @PostMapping("/api/commitments/{id}/corrections")
    @Described(value = "Correct a commitment", takes = CommitmentCorrected.class, without = COMMITMENT)
    ResponseEntity<byte[]> correct(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, CommitmentCorrected.class, commitment(caller, id));
    }

    @PostMapping("/api/commitments/{id}/lead")
    @Described(value = "Assign the lead in your member", takes = LeadAssigned.class, without = COMMITMENT)
    ResponseEntity<byte[]> lead(Caller caller, @PathVariable String id, HttpServletRequest request) throws IOException {
        return act(caller, request, LeadAssigned.class, commitment(caller, id));
    }

    @PostMapping("/api/commitments/{id}/contributors")
    @Described(value = "Let a post of your member contribute", takes = PostContributes.class, without = COMMITMENT)
    ResponseEntity<byte[]> contribute(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, PostContributes.class, commitment(caller, id));
    }

    @PostMapping("/api/commitments/{id}/tasks")
    @Described(value = "Give a post of your member something to do", takes = TaskSet.class, without = COMMITMENT)
    ResponseEntity<byte[]> setTask(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, TaskSet.class, commitment(caller, id));
    }

    @PostMapping("/api/tasks/{id}/end")
    @Described(value = "Close a task", takes = TaskClosed.class, without = "task")
    ResponseEntity<byte[]> closeTask(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, TaskClosed.class, cited(caller, id, "task"));
    }

    @PostMapping("/api/commitments/{id}/milestones")
    @Described(value = "Set a milestone of a commitment", takes = MilestoneSet.class, without = COMMITMENT)
    ResponseEntity<byte[]> setMilestone(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, MilestoneSet.class, commitment(caller, id));
    }

    @PostMapping("/api/milestones/{id}/end")
    @Described(value = "Say what became of a milestone", takes = MilestoneClosed.class, without = "milestone")
    ResponseEntity<byte[]> closeMilestone(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, MilestoneClosed.class, cited(caller, id, "milestone"));
    }

    @PostMapping("/api/commitments/{id}/contests")
    @Described(
            value = "Contest what somebody else put on the record",
            takes = ClaimContested.class,
            without = COMMITMENT)
    ResponseEntity<byte[]> contest(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, ClaimContested.class, commitment(caller, id));
    }

    @PostMapping("/api/contests/{id}/end")
    @Described(value = "No longer contest it", takes = ContestEnded.class, without = "contest")
    ResponseEntity<byte[]> endContest(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, ContestEnded.class, cited(caller, id, "contest"));
    }

    @PostMapping("/api/commitments/{id}/status")
    @Described(value = "State where a commitment stands", takes = StatusStated.class, without = COMMITMENT)
    ResponseEntity<byte[]> status(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, StatusStated.class, commitment(caller, id));
    }

    @PostMapping("/api/commitments/{id}/waivers")
    @Described(value = "Agree that a round is not held", takes = RoundWaived.class, without = COMMITMENT)
    ResponseEntity<byte[]> waive(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, RoundWaived.class, commitment(caller, id));
    }

    @PostMapping("/api/commitments/{id}/moves")
    @Described(value = "Agree that a round ends on another day", takes = RoundMoved.class, without = COMMITMENT)
    ResponseEntity<byte[]> move(Caller caller, @PathVariable String id, HttpServletRequest request) throws IOException {
        return act(caller, request, RoundMoved.class, commitment(caller, id));
    }

    @PostMapping("/api/commitments/{id}/reports")
    @Described(value = "Report progress of your member", takes = ProgressReported.class, without = COMMITMENT)
    ResponseEntity<byte[]> report(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, ProgressReported.class, commitment(caller, id));
    }

    @PostMapping("/api/commitments/{id}/assessments")
    @Described(value = "Assess another member", takes = AssessmentGiven.class, without = COMMITMENT)
    ResponseEntity<byte[]> assess(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, AssessmentGiven.class, commitment(caller, id));
    }

    @PostMapping("/api/commitments/{id}/reconciliations")
    @Described(
            value = "Put on the record what assessors agreed on",
            takes = AssessmentsReconciled.class,
            without = COMMITMENT)
    ResponseEntity<byte[]> reconcile(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, AssessmentsReconciled.class, commitment(caller, id));
    }

    @PostMapping("/api/commitments/{id}/links")
    @Described(value = "Link a commitment to an earlier one", takes = CommitmentLinked.class, without = COMMITMENT)
    ResponseEntity<byte[]> link(Caller caller, @PathVariable String id, HttpServletRequest request) throws IOException {
        return act(caller, request, CommitmentLinked.class, commitment(caller, id));
    }

    @PostMapping("/api/replacements")
    @Described(value = "Split or merge commitments", takes = CommitmentsReplaced.class)
    ResponseEntity<byte[]> replace(Caller caller, HttpServletRequest request) throws IOException {
        return act(caller, request, CommitmentsReplaced.class, Optional.of(Map.of()));
    }

    @PostMapping("/api/evidence/{id}/withdrawal")
    @Described(value = "Take evidence back", takes = EvidenceWithdrawn.class, without = "evidence")
    ResponseEntity<byte[]> withdraw(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, EvidenceWithdrawn.class, cited(caller, id, "evidence"));
    }

    @PostMapping("/api/acts/{id}/release")
    @Described(value = "Let more readers read an act of yours", takes = BodyReleased.class, without = "released")
    ResponseEntity<byte[]> release(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, BodyReleased.class, cited(caller, id, "released"));
    }

    @PostMapping("/api/posts")
    @Described(value = "Create a post", takes = PostCreated.class)
    ResponseEntity<byte[]> createPost(Caller caller, HttpServletRequest request) throws IOException {
        return act(caller, request, PostCreated.class, Optional.of(Map.of()));
    }

    @PostMapping("/api/posts/{post}/terms")
    @Described(value = "Record a term in a post", takes = TermRecorded.class, without = "post")
    ResponseEntity<byte[]> recordTerm(Caller caller, @PathVariable String post, HttpServletRequest request)
            throws IOException {
        boolean known = caller.state().offices().all().stream()
                .anyMatch(one -> one.created().post().value().equals(post));
        return act(
                caller,
                request,
                TermRecorded.class,
                known ? Optional.of(Map.of("post", new Json.Text(post))) : Optional.empty());
    }

    @PostMapping("/api/terms/{id}/end")
    @Described(value = "End a term", takes = TermEnded.class, without = "term")
    ResponseEntity<byte[]> endTerm(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, TermEnded.class, cited(caller, id, "term"));
    }

    <T extends Record & Act> ResponseEntity<byte[]> act(
            Caller caller, HttpServletRequest request, Class<T> type, Optional<Map<String, Json>> fromAddress)
            throws IOException {
        if (fromAddress.isEmpty()) {
            return ProblemKind.NOT_FOUND.plain().answer();
        }
        return act(caller, request, type, fromAddress.get(), new Release.AllMembers());
    }

    /** The same, read by whom {@code otherwise} says if the sender says nothing. */
    <T extends Record & Act> ResponseEntity<byte[]> act(
            Caller caller, HttpServletRequest request, Class<T> type, Map<String, Json> fromAddress, Release otherwise)
            throws IOException {
        return once(
                caller,
                request,
                SentBody.ACT_BYTES_MAX,
                sent -> ActDoor.read(sent, type, fromAddress, otherwise)
                        .map(wanted -> door.record(caller, wanted.what(), wanted.release())));
    }

    /** Answers a request that was answered before as it was then. */
    ResponseEntity<byte[]> once(
            Caller caller,
            HttpServletRequest request,
            int bytesMax,
            Function<Json.Fields, Checked<ResponseEntity<byte[]>>> answer)
            throws IOException {
        return Answers.of(SentBody.read(request, bytesMax)
                .map(bytes -> earlier.answer(
                        caller.account().orElseThrow().id(),
                        request.getHeader(EarlierAnswers.HEADER),
                        request.getRequestURI(),
                        bytes,
                        () -> Answers.of(SentJson.object(bytes).then(answer)))));
    }

    private static Optional<Map<String, Json>> statement(Caller caller, String id) {
        return StatementController.find(caller, id).map(one -> reference("statement", one.ref()));
    }

    private static Optional<Map<String, Json>> commitment(Caller caller, String id) {
        return RegisterController.find(caller, id).map(one -> reference(COMMITMENT, one.ref()));
    }

    private static Optional<Map<String, Json>> cited(Caller caller, String id, String name) {
        return RecordController.find(caller, id)
                .map(one -> reference(name, one.entry().ref()));
    }

    private static Map<String, Json> reference(String name, ActRef ref) {
        return Map.of(name, new Json.Text(ref.value()));
    }
}
