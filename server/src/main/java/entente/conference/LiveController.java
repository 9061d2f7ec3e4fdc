package entente.conference;

import entente.body.CanonicalJson;
import entente.body.Json;
import entente.negotiation.Instrument;
import entente.negotiation.Table;
import entente.partnership.Partnership;
import entente.portal.Office;
import entente.portal.Visit;
import entente.registry.Naming;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Tells a page what happens to it while it is open: who is in which clause, and which clauses have changed. Server-sent
 * events (HTML Standard, section 9.2), written by the request's own virtual thread.
 */
@Controller
public final class LiveController {
    /** After this a browser asks again, so that who may no longer read is told no more. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Office office;
    private final Attendance attendance;
    private final InstantSource clock;

    /**
     * @param office over the desk
     * @param attendance who is where
     * @param clock tells the time
     */
    public LiveController(Office office, Attendance attendance, InstantSource clock) {
        this.office = office;
        this.attendance = attendance;
        this.clock = clock;
    }

    /** Where the visitor is: in a clause, or with an empty one nowhere. */
    @PostMapping("/instruments/{id:[0-9a-f]{12,64}}/live")
    ResponseEntity<Void> here(Visit visit, @PathVariable String id, @RequestParam("clause") String clause) {
        Partnership state = office.state(visit);
        Instrument of = InstrumentController.found(state, id);
        Office.Acting as = seated(visit, state, of);
        boolean known = clause.isEmpty()
                || of.head().flatMap(head -> head.clause(clause)).isPresent();
        if (!known) {
            return ResponseEntity.unprocessableContent().build();
        }
        Attendance.Office who = new Attendance.Office(as.member(), as.post());
        attendance.at(of.ref(), account(visit), new Attendance.Place(clause, who, visit.now()));
        return ResponseEntity.noContent().build();
    }

    /** Tells until the visitor leaves, signs out, or the server closes, and at the most for {@link #LONGEST}. */
    @GetMapping("/instruments/{id:[0-9a-f]{12,64}}/live")
    void follow(Visit visit, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Partnership state = office.state(visit);
        Instrument of = InstrumentController.found(state, id);
        seated(visit, state, of);
        if (!attendance.active(account(visit), visit.now())) {
            // A browser that is answered so asks no more (HTML Standard, 9.2.2), and lets its session end.
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        if (!attendance.enter(account(visit))) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            tell(visit, of, request.getSession(false), response.getOutputStream());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            // The browser has left: that is how it ends.
        } finally {
            attendance.leave(account(visit));
        }
    }

    private void tell(Visit visit, Instrument of, @Nullable HttpSession session, OutputStream out)
            throws IOException, InterruptedException {
        Instant end = visit.now().plus(LONGEST);
        Instant wrote = visit.now();
        Partnership seen = null;
        String clauses = "";
        String here = "";
        write(out, "retry: 3000\n\n");
        do {
            Instant now = clock.instant();
            Partnership state = office.state(visit);
            StringBuilder news = new StringBuilder();
            if (state != seen) {
                String marks = marks(InstrumentController.found(state, of.ref().value()));
                news.append(marks.equals(clauses) ? "" : event("clauses", marks));
                clauses = marks;
                seen = state;
            }
            String others = others(visit, state, of, now);
            news.append(others.equals(here) ? "" : event("here", others));
            here = others;
            if (news.isEmpty() && wrote.plus(HEARTBEAT).isBefore(now)) {
                news.append(":\n\n");
            }
            if (!news.isEmpty()) {
                write(out, news.toString());
                wrote = now;
            }
        } while (attendance.pause(EVERY) && signedIn(session) && clock.instant().isBefore(end));
    }

    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    private static String marks(Instrument of) {
        TreeMap<String, Json> marks = new TreeMap<>();
        Marks.of(of, Table.of(of)).forEach((clause, mark) -> marks.put(clause, new Json.Text(mark)));
        return json(new Json.Fields(marks));
    }

    private String others(Visit visit, Partnership state, Instrument of, Instant now) {
        Naming naming = new Naming(visit, state);
        Map<String, List<Json>> byClause = new TreeMap<>();
        for (Attendance.Place place : attendance.others(of.ref(), account(visit), now)) {
            String who = naming.member(place.who().member()) + ", "
                    + naming.post(place.who().post());
            byClause.computeIfAbsent(place.clause(), _ -> new ArrayList<>()).add(new Json.Text(who));
        }
        TreeMap<String, Json> all = new TreeMap<>();
        byClause.forEach((clause, who) -> all.put(clause, new Json.Items(who)));
        return json(new Json.Fields(all));
    }

    private static String json(Json json) {
        return new String(CanonicalJson.format(json), StandardCharsets.UTF_8);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static boolean signedIn(@Nullable HttpSession session) {
        try {
            return session != null && session.getCreationTime() > 0;
        } catch (IllegalStateException ended) {
            return false;
        }
    }

    /** Who is not at the table is answered as if the page were not there. */
    private Office.Acting seated(Visit visit, Partnership state, Instrument of) {
        return office.acting(visit, state)
                .filter(as -> InstrumentSheet.seated(of, as))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String account(Visit visit) {
        return visit.who()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .id();
    }
}
