package entente.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * Renders templates. A page is rendered whole before its first byte is sent, so a failure can still become an error
 * page.
 */
public final class Pages {
    private final TemplateEngine templates;

    /** Takes the templates compiled with the program. */
    public Pages() {
        this.templates = TemplateEngine.createPrecompiled(ContentType.Html);
    }

    /** A page of a template that takes a {@code visit} only. */
    public View page(Visit visit, String template) {
        return new Rendered(template + ".jte", Map.of("visit", visit));
    }

    /** A page of a template that takes a {@code visit} and a {@code model}. */
    public View page(Visit visit, String template, Object model) {
        return new Rendered(template + ".jte", Map.of("visit", visit, "model", model));
    }

    private final class Rendered implements View {
        private final String template;
        private final Map<String, Object> parameters;

        private Rendered(String template, Map<String, Object> parameters) {
            this.template = template;
            this.parameters = parameters;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Utf8ByteOutput output = new Utf8ByteOutput();
            templates.render(template, parameters, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
