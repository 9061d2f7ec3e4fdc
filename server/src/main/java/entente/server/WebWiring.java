package entente.server;

import entente.account.Secrets;
import entente.portal.Visits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.FixedVersionStrategy;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Static files and what page methods may take as a parameter. */
@Configuration(proxyBeanMethods = false)
class WebWiring implements WebMvcConfigurer {
    /** Named after their content, so that browsers keep them for a year and still see each change at once. */
    static final String ASSETS = "/static/" + contentVersion();

    private final Visits visits;

    WebWiring(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visits);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl forever =
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        VersionResourceResolver versions = new VersionResourceResolver()
                .addVersionStrategy(new FixedVersionStrategy(ASSETS.substring("/static/".length())), "/**");
        registry.addResourceHandler("/static/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(forever)
                .resourceChain(true)
                .addResolver(versions);
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(forever);
    }

    private static String contentVersion() {
        StringBuilder content = new StringBuilder();
        for (String file : List.of("entente.css", "texts.css", "watch.css", "entente.js", "triage.js", "passkey.js")) {
            try (InputStream bytes = WebWiring.class.getResourceAsStream("/static/" + file)) {
                if (bytes == null) {
                    throw new IllegalStateException("no static file " + file);
                }
                content.append(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new UncheckedIOException(file, broken);
            }
        }
        return Secrets.tokenHash(content.toString()).substring(0, 12);
    }
}
