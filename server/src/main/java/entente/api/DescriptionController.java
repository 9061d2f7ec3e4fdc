package entente.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What this door says of itself, and what it says where there is nothing. */
@RestController
final class DescriptionController {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile byte @Nullable [] description;

    DescriptionController(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @GetMapping("/api/openapi.json")
    @Described(value = "This description")
    ResponseEntity<byte[]> description() {
        byte[] made = description;
        if (made == null) {
            made = Description.of(routes());
            description = made;
        }
        return Answers.bytes(MediaType.APPLICATION_JSON, made, new HttpHeaders());
    }

    /** An address of this door that nothing stands at, or not by that method. */
    @RequestMapping({"/api", "/api/**"})
    ResponseEntity<byte[]> nothing() {
        return ProblemKind.NOT_FOUND.plain().answer();
    }

    /** Every described method with its address, in one order. */
    List<Description.Route> routes() {
        List<Description.Route> routes = new ArrayList<>();
        mappings.orderedStream()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    Optional<Described> described = Optional.ofNullable(handler.getMethodAnnotation(Described.class));
                    described.ifPresent(_ -> info.getMethodsCondition()
                            .getMethods()
                            .forEach(verb -> info.getPatternValues()
                                    .forEach(path -> routes.add(new Description.Route(
                                            verb.name().toLowerCase(Locale.ROOT), path, handler.getMethod())))));
                }));
        routes.sort(Comparator.comparing(Description.Route::path)
                .thenComparing(Description.Route::verb)
                .thenComparing(route -> route.method().getName()));
        return routes;
    }
}
