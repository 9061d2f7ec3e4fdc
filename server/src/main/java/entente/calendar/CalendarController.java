package entente.calendar;

import entente.desk.Agenda;
import entente.partnership.Partnership;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.registry.Almanac;
import entente.registry.Naming;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The days ahead: a page, and a feed that calendars subscribe to. */
@Controller
public final class CalendarController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Pages pages;
    private final Office office;
    private final Almanac almanac;

    /** The calendar over an office; the almanac tells what is due. */
    public CalendarController(Pages pages, Office office, Almanac almanac) {
        this.pages = pages;
        this.office = office;
        this.almanac = almanac;
    }

    /** The page. */
    @GetMapping("/calendar")
    public View calendar(Visit visit) {
        Partnership state = office.state(visit);
        LocalDate today = Agenda.today(state, visit.now());
        Almanac.Figures figures = almanac.of(Office.reader(visit), state, today);
        return pages.page(
                visit, "calendar/calendar", CalendarSheet.of(state, new Naming(visit, state), figures, today));
    }

    /** The feed in the language asked for: what is public, or what who is signed in may read. */
    @GetMapping("/calendar/feed.ics")
    public ResponseEntity<byte[]> feed(Visit visit) {
        Partnership state = office.state(visit);
        LocalDate today = Agenda.today(state, visit.now());
        List<Agenda.Item> upcoming =
                almanac.of(Office.reader(visit), state, today).upcoming();
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(
                ContentDisposition.inline().filename("calendar.ics").build());
        return ResponseEntity.ok()
                .headers(headers)
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(Feed.of(visit, state, upcoming, today, visit.home()));
    }
}
