package entente.portal;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of this package: named here, not searched for. */
@Configuration(proxyBeanMethods = false)
@Import({
    AboutController.class,
    SignInController.class,
    AccountController.class,
    AccountsController.class,
    ErrorPages.class
})
public class PortalControllers {}
