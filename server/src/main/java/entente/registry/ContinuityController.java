package entente.registry;

import entente.desk.Agenda;
import entente.exposure.Governments;
import entente.exposure.Ground;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Governments over time, and which commitments rest on one that may not carry them. */
@Controller
public final class ContinuityController {
    private final Pages pages;
    private final Office office;

    /** The page over an office. */
    public ContinuityController(Pages pages, Office office) {
        this.pages = pages;
        this.office = office;
    }

    /** The page; what cannot be understood in its address asks for nothing. */
    @GetMapping("/continuity")
    public View continuity(Visit visit, @RequestParam Map<String, String> asked) {
        Partnership state = office.state(visit);
        Governments succession = Governments.of(state);
        Optional<MemberId> member = succession.members().stream()
                .filter(one -> one.value().equals(asked.get("member")))
                .findFirst();
        Optional<Ground> ground = Arrays.stream(Ground.values())
                .filter(one -> Naming.slug(one).equals(asked.get("ground")))
                .findFirst();
        LocalDate today = Agenda.today(state, visit.now());
        return pages.page(
                visit,
                "registry/continuity",
                ContinuitySheet.of(
                        new Naming(visit, state), succession, member, ground, RegisterFilter.page(asked), today));
    }
}
