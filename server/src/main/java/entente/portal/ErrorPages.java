package entente.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages for what went wrong. They say what to do next and never show how the program is built. */
@Controller
final class ErrorPages implements ErrorController {
    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 405, 413, 429);

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object error(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Asked for directly, there is no error to show.
        int status = code instanceof Integer known ? known : 404;
        String kind = EXPLAINED.contains(status) ? Integer.toString(status) : status < 500 ? "400" : "500";
        response.setStatus(status);
        if (visit.path().startsWith("/api/")) {
            ProblemDetail problem = ProblemDetail.forStatus(HttpStatusCode.valueOf(status));
            problem.setTitle(visit.text("error." + kind + ".title"));
            problem.setDetail(visit.text("error." + kind + ".text"));
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return pages.page(visit, "error", new ErrorPage(status, kind));
    }
}
