package entente.server;

import entente.calendar.CalendarController;
import entente.circulation.SilenceController;
import entente.conference.AdoptionController;
import entente.conference.Attendance;
import entente.conference.DelegationController;
import entente.conference.FileController;
import entente.conference.InstrumentController;
import entente.conference.LiveController;
import entente.conference.SigningController;
import entente.consulting.ConsultationController;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.disclosure.Accomplishments;
import entente.disclosure.PublicController;
import entente.enquiry.Catalogue;
import entente.enquiry.EnquiryController;
import entente.holiday.Holidays;
import entente.lineage.LineageControllers;
import entente.lineage.Lineages;
import entente.logbook.ActController;
import entente.logbook.LogController;
import entente.logbook.ProofController;
import entente.outlook.FactorController;
import entente.portal.Office;
import entente.preparation.MeetingController;
import entente.preparation.PackController;
import entente.preparation.Packs;
import entente.registry.Almanac;
import entente.registry.BoardController;
import entente.registry.CommitmentController;
import entente.registry.ContinuityController;
import entente.registry.LinksController;
import entente.registry.OverviewController;
import entente.registry.PeopleController;
import entente.registry.PostController;
import entente.registry.RegisterController;
import entente.registry.TablesController;
import entente.registry.WordSearch;
import entente.reminding.ReminderController;
import entente.reminding.ReminderFeed;
import entente.reminding.StopController;
import entente.store.Accounts;
import entente.texts.Readings;
import entente.texts.TextControllers;
import entente.transfer.HandoverController;
import entente.triage.AlertController;
import entente.triage.BulletinController;
import entente.triage.DeliveryController;
import entente.triage.IndicatorController;
import entente.triage.PastController;
import entente.triage.SourceController;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** The pages about the record and what is on it: named here, not searched for. */
@Configuration(proxyBeanMethods = false)
@Import({
    OverviewController.class,
    LinksController.class,
    RegisterController.class,
    TablesController.class,
    CommitmentController.class,
    PeopleController.class,
    PostController.class,
    ContinuityController.class,
    CalendarController.class,
    MeetingController.class,
    PackController.class,
    HandoverController.class,
    ReminderController.class,
    ReminderFeed.class,
    StopController.class,
    BoardController.class,
    PublicController.class,
    EnquiryController.class,
    SilenceController.class,
    InstrumentController.class,
    DelegationController.class,
    FileController.class,
    AdoptionController.class,
    LiveController.class,
    SigningController.class,
    LogController.class,
    ActController.class,
    ProofController.class,
    AlertController.class,
    BulletinController.class,
    DeliveryController.class,
    ConsultationController.class,
    FactorController.class,
    IndicatorController.class,
    PastController.class,
    SourceController.class,
    TextControllers.class,
    LineageControllers.class
})
class PageControllers {
    @Bean
    Packs packs(Office office, Lineages lineages, Holidays holidays, Almanac almanac) {
        return new Packs(office, lineages, holidays, almanac);
    }

    @Bean
    SigningController.SigningPlace signingPlace(ServerOptions options) {
        return new SigningController.SigningPlace(SecurityWiring.relyingParty(options), SecurityWiring.origin(options));
    }

    @Bean
    Attendance attendance() {
        return new Attendance();
    }

    @Bean
    Catalogue catalogue(Readings readings, Desk desk) {
        return new Catalogue(readings, () -> desk.snapshot(new Reader.Anyone()));
    }

    @Bean
    Accomplishments accomplishments() {
        return new Accomplishments();
    }

    @Bean
    @Lazy(false)
    Warming warming(
            Desk desk,
            Accounts accounts,
            Almanac almanac,
            Accomplishments accomplishments,
            WordSearch search,
            Catalogue catalogue,
            InstantSource clock) {
        return new Warming(desk, accounts, new Warming.Needed(almanac, accomplishments, search, catalogue), clock);
    }

    @Bean
    Holidays holidays() {
        return new Holidays();
    }
}
