package entente.api;

import entente.account.Account;
import entente.desk.Agenda;
import entente.desk.Desk;
import entente.partnership.Partnership;
import entente.portal.Visits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the {@link Caller} that the methods of this door take, with one snapshot for the whole answer. */
@Configuration(proxyBeanMethods = false)
class Callers implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private final ObjectProvider<Desk> desk;
    private final InstantSource clock;

    Callers(ObjectProvider<Desk> desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Caller.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        if (asked == null) {
            throw new IllegalStateException("a request outside of a web server");
        }
        Optional<Account> account = Optional.ofNullable((Account) asked.getAttribute(Visits.ACCOUNT));
        Partnership state = desk.getObject().snapshot(Caller.reader(account));
        return new Caller(account, state, Agenda.today(state, clock.instant()));
    }
}
