package entente.portal;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every controller of the portal: named here, not searched for. */
@Configuration(proxyBeanMethods = false)
@Import({
    OverviewController.class,
    AboutController.class,
    SignInController.class,
    AccountController.class,
    ErrorPages.class
})
public class PortalControllers {}
