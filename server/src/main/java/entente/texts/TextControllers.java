package entente.texts;

import entente.desk.Desk;
import entente.portal.Pages;
import entente.reading.Taxonomy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The controllers of the pages about statements and what they are made of. */
@Configuration(proxyBeanMethods = false)
@Import({
    TextsController.class,
    ReviewController.class,
    ConfirmController.class,
    SplitController.class,
    SeveralController.class,
    VersionsController.class
})
public class TextControllers {
    @Bean
    Readings readings(Desk desk, Taxonomy areas) {
        return new Readings(desk, areas);
    }

    @Bean
    Shelf shelf(Desk desk, Readings readings) {
        return new Shelf(desk, readings);
    }

    @Bean
    Decisions decisions(Desk desk) {
        return new Decisions(desk);
    }

    @Bean
    Worktable worktable(Pages pages, Shelf shelf) {
        return new Worktable(pages, shelf);
    }
}
