package entente.reminding;

import entente.account.Account;
import entente.account.Secrets;
import entente.desk.Desk;
import entente.mail.Letter;
import entente.mail.Letter.Topic;
import entente.mail.MailAddress;
import entente.mail.Mailroom;
import entente.mail.Mailroom.Receipt;
import entente.portal.Language;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.registry.Almanac;
import entente.registry.Naming;
import entente.store.Accounts;
import entente.store.MailChoices;
import entente.store.MailChoices.Choice;
import entente.store.Outbox;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What awaits the visitor's post, acknowledged one by one, and what of it is written by e-mail. */
@Controller
public final class ReminderController {
    private static final int CODES_A_DAY = 5;
    private static final int CODE_LENGTH = 10;
    private static final int ENDED_MAX = 5;

    private final Pages pages;
    private final Desk desk;
    private final Accounts accounts;
    private final Almanac almanac;
    private final MailChoices choices;
    private final Outbox outbox;
    private final Mailroom mailroom;
    private final Secrets secrets;

    /** The page over a desk. */
    public ReminderController(
            Pages pages,
            Desk desk,
            Accounts accounts,
            Almanac almanac,
            MailChoices choices,
            Outbox outbox,
            Mailroom mailroom,
            Secrets secrets) {
        this.pages = pages;
        this.desk = desk;
        this.accounts = accounts;
        this.almanac = almanac;
        this.choices = choices;
        this.outbox = outbox;
        this.mailroom = mailroom;
        this.secrets = secrets;
    }

    /** The page. */
    @GetMapping("/reminders")
    public View reminders(Visit visit, @RequestParam(defaultValue = "") String done) {
        String key = "reminders.done." + done;
        return page(visit, null, visit.messages().has(Language.EN, key) ? visit.text(key) : null, null);
    }

    /** Acknowledges one reminder, or all that there are. */
    @PostMapping("/reminders/seen")
    public View seen(Visit visit, @RequestParam(defaultValue = "") String key) {
        Account account = visit.who().orElseThrow();
        rows(visit, account).stream()
                .map(row -> row.reminder().key())
                .filter(one -> key.isEmpty() || one.equals(key))
                .forEach(one -> choices.see(account.id(), one, visit.now()));
        return new RedirectView("/reminders?done=seen");
    }

    /** Chooses an address and topics; an address that is new is sent a code first. */
    @PostMapping("/reminders/mail")
    public View choose(
            Visit visit,
            @RequestParam(defaultValue = "") String address,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        Account account = visit.who().orElseThrow();
        Optional<MailAddress> parsed = MailAddress.parse(address);
        if (!mailroom.on() || parsed.isEmpty()) {
            return refused(visit, response, visit.text("reminders.address.wrong"), address);
        }
        Set<String> topics = new TreeSet<>();
        ReminderSheet.TOPICS.stream()
                .filter(topic -> typed.containsKey("topic-" + topic.word()))
                .forEach(topic -> topics.add(topic.word()));
        Optional<Choice> before = choices.of(account.id());
        String stop = before.map(Choice::stopToken).orElseGet(secrets::id);
        if (before.filter(one ->
                        one.confirmed() && one.address().equals(parsed.get().value()))
                .isPresent()) {
            choices.keep(
                    new Choice(
                            account.id(),
                            parsed.get().value(),
                            true,
                            before.get().codeHash(),
                            topics,
                            stop),
                    visit.now());
            return new RedirectView("/reminders?done=chosen");
        }
        String code = secrets.id().substring(0, CODE_LENGTH);
        Choice choice = new Choice(account.id(), parsed.get().value(), false, Secrets.tokenHash(code), topics, stop);
        return tried(visit, account, before, choice, code)
                ? new RedirectView("/reminders?done=code")
                : refused(visit, response, visit.text("reminders.code.too-many"), address);
    }

    /** The choice is kept before its letter is queued: whoever sends that asks the choice whether it is wanted. */
    private boolean tried(Visit visit, Account account, Optional<Choice> before, Choice choice, String code) {
        if (mailroom.known(account, Topic.ADDRESS, occasion(visit, CODES_A_DAY))) {
            return false;
        }
        choices.keep(choice, visit.now());
        boolean offered = offerCode(visit, account, choice, code);
        if (!offered) {
            before.ifPresentOrElse(one -> choices.keep(one, visit.now()), () -> choices.remove(account.id()));
        }
        return offered;
    }

    /** So many times a day an address is tried, and no more: nobody's mailbox is to be filled from here. */
    private boolean offerCode(Visit visit, Account account, Choice choice, String code) {
        Language language = Language.of(account.language()).orElse(Language.EN);
        Letter letter = Letter.about(
                visit.messages().text(language, "mail.address.subject"),
                visit.messages().text(language, "mail.address.text", code, mailroom.link("/reminders")));
        for (int number = 1; number <= CODES_A_DAY; number++) {
            Receipt receipt = mailroom.offerCode(account, choice, occasion(visit, number), letter, visit.now());
            if (receipt != Receipt.KNOWN) {
                return receipt == Receipt.QUEUED;
            }
        }
        return false;
    }

    private static String occasion(Visit visit, int number) {
        return LocalDate.ofInstant(visit.now(), ZoneOffset.UTC) + "/" + number;
    }

    /** Confirms the address by the code that was sent there. */
    @PostMapping("/reminders/code")
    public View confirm(Visit visit, @RequestParam(defaultValue = "") String code, HttpServletResponse response) {
        Account account = visit.who().orElseThrow();
        Optional<Choice> choice = choices.of(account.id());
        if (choice.isEmpty()
                || !Secrets.tokenHash(code.strip()).equals(choice.get().codeHash())) {
            return refused(visit, response, visit.text("reminders.code.wrong"), null);
        }
        Choice one = choice.get();
        choices.keep(
                new Choice(one.accountId(), one.address(), true, one.codeHash(), one.topics(), one.stopToken()),
                visit.now());
        return new RedirectView("/reminders?done=confirmed");
    }

    /** Ends all letters and forgets the address. */
    @PostMapping("/reminders/stop")
    public View stop(Visit visit) {
        choices.remove(visit.who().orElseThrow().id());
        return new RedirectView("/reminders?done=stopped");
    }

    private View refused(Visit visit, HttpServletResponse response, String refusal, @Nullable String typed) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(visit, refusal, null, typed);
    }

    private List<ReminderSheet.Row> rows(Visit visit, Account account) {
        Set<String> seen = choices.seen(account.id());
        return Reading.of(account, desk, visit.now()).stream()
                .flatMap(reading -> reading.all(account, almanac, reading.attended(accounts)).stream())
                .map(reminder -> new ReminderSheet.Row(reminder, seen.contains(reminder.key())))
                .toList();
    }

    private View page(Visit visit, @Nullable String refusal, @Nullable String done, @Nullable String typed) {
        Account account = visit.who().orElseThrow();
        Optional<Choice> choice = choices.of(account.id());
        return pages.page(
                visit,
                "reminding/reminders",
                new ReminderSheet(
                        new Naming(visit, desk.snapshot(Office.reader(visit))),
                        rows(visit, account),
                        mailroom.on(),
                        choice,
                        typed == null ? choice.map(Choice::address).orElse("") : typed,
                        outbox.ended(account.id(), ENDED_MAX),
                        refusal,
                        done));
    }
}
