package entente.api;

import entente.desk.Desk;
import entente.store.Database;
import entente.store.KeptAnswers;
import java.time.InstantSource;
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
    SearchController.class,
    TableController.class,
    WordingController.class,
    PositionController.class,
    RecordController.class,
    ActController.class,
    DocumentController.class,
    ConsultationController.class,
    FactorController.class,
    ProcedureController.class,
    NegotiationController.class,
    TextController.class,
    SigningController.class,
    ContinuityController.class,
    DescriptionController.class,
    Refusals.class
})
public class ApiControllers {
    @Bean
    ActDoor actDoor(Desk desk) {
        return new ActDoor(desk);
    }

    @Bean
    EarlierAnswers earlierAnswers(Database database, InstantSource clock) {
        return new EarlierAnswers(new KeptAnswers(database.client()), clock);
    }
}
