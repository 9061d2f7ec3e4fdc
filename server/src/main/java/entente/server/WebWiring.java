package entente.server;

import entente.account.Secrets;
import entente.portal.Visits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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
    static final String ASSETS = "/static/" + contentVersion("classpath:/static/*.*");

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

    /** Names and contents of all files of a place, in the order of their names. */
    static String contentVersion(String place) {
        StringBuilder content = new StringBuilder();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(place);
            Arrays.sort(files, Comparator.comparing(WebWiring::name));
            for (Resource file : files) {
                if (file.isReadable()) {
                    content.append(name(file)).append('\n').append(file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the static files", broken);
        }
        if (content.isEmpty()) {
            throw new IllegalStateException("no static files at " + place);
        }
        return Secrets.tokenHash(content.toString()).substring(0, 12);
    }

    private static String name(Resource file) {
        return Objects.requireNonNullElse(file.getFilename(), "");
    }
}
