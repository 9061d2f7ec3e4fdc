package entente.api;

import entente.api.PartnershipView.AgendaView;
import entente.api.PartnershipView.Posts;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part, who is in office, what is due. */
@RestController
final class PartnershipController {
    @GetMapping("/api/partnership")
    @Described(value = "The partnership, and how much of its record you may read", gives = PartnershipView.class)
    ResponseEntity<byte[]> partnership(Caller caller) {
        return Answers.json(PartnershipView.of(caller));
    }

    @GetMapping("/api/posts")
    @Described(value = "The posts, and who holds them", gives = Posts.class)
    ResponseEntity<byte[]> posts(Caller caller) {
        return Answers.json(Posts.of(caller));
    }

    @GetMapping("/api/agenda")
    @Described(
            value = "What is due, and what was expected and is not evidenced, on a day (today if not said)",
            gives = AgendaView.class,
            query = {Parameters.ON})
    ResponseEntity<byte[]> agenda(Caller caller, @RequestParam Map<String, String> asked) {
        return Answers.of(Parameters.day(asked, Parameters.ON, caller.today())
                .map(day -> Answers.json(AgendaView.of(caller.state(), day))));
    }
}
