package entente.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.TreeSet;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a parameter that the method asked does not know: it may be a filter misspelt, and then all would come. */
final class KnownParameters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || !method.hasMethodAnnotation(Described.class)) {
            return true;
        }
        Described described = java.util.Objects.requireNonNull(method.getMethodAnnotation(Described.class));
        if (described.parts().length > 0 || request.getQueryString() == null) {
            return true;
        }
        TreeSet<String> unknown = new TreeSet<>(request.getParameterMap().keySet());
        unknown.removeAll(Arrays.asList(described.query()));
        if (unknown.isEmpty()) {
            return true;
        }
        String known = described.query().length == 0 ? "no parameter." : String.join(", ", described.query()) + ".";
        Problem problem = ProblemKind.BAD_PARAMETER.at(unknown.getFirst(), "Known here: " + known);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(problem.bytes());
        return false;
    }
}
