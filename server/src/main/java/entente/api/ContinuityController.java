package entente.api;

import entente.act.ContinuityAct.EndExpected;
import entente.act.ContinuityAct.StandStated;
import entente.act.ContinuityAct.StandTakenBack;
import entente.body.Json;
import entente.exposure.Exposure;
import entente.exposure.Governments;
import entente.text.PartialDate;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Governments, how they stand to what was promised, and what rests on them. */
@RestController
final class ContinuityController {
    private static final String PATH = "/api/continuity";
    private static final String COMMITMENT = "commitment";

    private final ActController acts;

    ContinuityController(ActController acts) {
        this.acts = acts;
    }

    @GetMapping(PATH)
    @Described(
            value = "On which posts and governments commitments rest on a day (today if not said)",
            gives = ContinuityView.Exposures.class,
            query = {Parameters.ON, Parameters.PAGE, Parameters.LIMIT})
    ResponseEntity<byte[]> continuity(Caller caller, @RequestParam Map<String, String> asked) {
        return Answers.of(Page.of(asked)
                .then(page -> Parameters.day(asked, Parameters.ON, caller.today())
                        .map(day -> exposures(caller, asked, page, day))));
    }

    private static ResponseEntity<byte[]> exposures(
            Caller caller, Map<String, String> asked, Page page, LocalDate day) {
        Governments succession = Governments.of(caller.state());
        List<Exposure> all = Exposure.of(succession, day);
        return Answers.json(
                new ContinuityView.Exposures(
                        PartialDate.of(day),
                        all.size(),
                        page.number(),
                        (int) all.stream().filter(Exposure::exposed).count(),
                        succession.members().stream()
                                .flatMap(member -> succession.governments(member).stream())
                                .map(ContinuityView.GovernmentView::of)
                                .toList(),
                        page.of(all).stream()
                                .map(ContinuityView.ExposureView::of)
                                .toList()),
                page.links(PATH, asked, all.size()));
    }

    @GetMapping("/api/commitments/{id}/stands")
    @Described(
            value = "How each government since it was made stands to a commitment, with the sentence that shows it",
            gives = ContinuityView.Stands.class)
    ResponseEntity<byte[]> stands(Caller caller, @PathVariable String id) {
        return Answers.of(RegisterController.find(caller, id)
                .map(one ->
                        Answers.json(ContinuityView.Stands.of(Governments.of(caller.state()), one, caller.today()))));
    }

    @PostMapping("/api/commitments/{id}/stands")
    @Described(value = "State how a government stands to a commitment", takes = StandStated.class, without = COMMITMENT)
    ResponseEntity<byte[]> stateStand(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(
                caller,
                request,
                StandStated.class,
                RegisterController.find(caller, id)
                        .map(one -> Map.of(COMMITMENT, new Json.Text(one.ref().value()))));
    }

    @PostMapping("/api/stands/{id}/withdrawal")
    @Described(value = "Take a stand back that was read wrongly", takes = StandTakenBack.class, without = "stand")
    ResponseEntity<byte[]> takeStandBack(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, StandTakenBack.class, act(caller, id, "stand"));
    }

    @PostMapping("/api/terms/{id}/expected-end")
    @Described(value = "Say when a term is expected to end", takes = EndExpected.class, without = "term")
    ResponseEntity<byte[]> expectEnd(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, EndExpected.class, act(caller, id, "term"));
    }

    private static Optional<Map<String, Json>> act(Caller caller, String id, String name) {
        return RecordController.find(caller, id)
                .map(one -> Map.of(name, new Json.Text(one.entry().ref().value())));
    }
}
