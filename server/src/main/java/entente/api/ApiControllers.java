package entente.api;

import entente.desk.Desk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every controller of this door: named here, not searched for. */
@Configuration(proxyBeanMethods = false)
@Import({
    Callers.class,
    PartnershipController.class,
    StatementController.class,
    RegisterController.class,
    RecordController.class,
    ActController.class,
    DocumentController.class,
    DescriptionController.class,
    Refusals.class
})
public class ApiControllers {
    @Bean
    ActDoor actDoor(Desk desk) {
        return new ActDoor(desk);
    }

    @Bean
    EarlierAnswers earlierAnswers() {
        return new EarlierAnswers();
    }
}
