package entente.circulation;

import entente.act.ActRef;
import entente.act.DocumentRef;
import entente.act.Mark;
import entente.desk.Contact;
import entente.desk.Desk;
import entente.holiday.Holidays;
import entente.member.MemberId;
import entente.member.Party;
import entente.partnership.Holding;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Office;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.silence.Procedure;
import entente.silence.Procedure.Stage;
import entente.silence.Voice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the pages about silence show.
 *
 * @param naming how things are called
 * @param state what the visitor may read
 * @param holding how far each log is held
 * @param holidays the days off of each state
 * @param contacts how it stands with the other servers
 * @param acting the post the visitor acts in, if any
 * @param refusal why what was asked was not recorded, if so
 * @param typed what was typed, to be shown again
 * @param now the instant of looking
 */
public record SilenceSheet(
        Naming naming,
        Partnership state,
        Holding holding,
        Holidays holidays,
        List<Contact> contacts,
        Optional<Office.Acting> acting,
        Optional<Refusal> refusal,
        Map<String, String> typed,
        Instant now) {
    private static final int MORNING = 8;
    private static final int EVENING = 20;

    /** Copies what was typed in. */
    public SilenceSheet {
        typed = Map.copyOf(typed);
        contacts = List.copyOf(contacts);
    }

    static SilenceSheet of(
            Visit visit,
            Office office,
            Holidays holidays,
            Partnership state,
            Optional<Refusal> refusal,
            Map<String, String> typed) {
        return new SilenceSheet(
                new Naming(visit, state),
                state,
                office.desk().holding(),
                holidays,
                office.desk().logBooks().contacts(),
                office.acting(visit, state),
                refusal,
                typed,
                visit.now());
    }

    /** A capital and the time there, with what keeps people from their desks at that time. */
    public record Capital(MemberId member, String zone, String time, List<String> off) {}

    /** The procedures, the latest first. */
    public List<Procedure> procedures() {
        return state.silences().all().reversed();
    }

    /** What a procedure amounts to now. */
    public Stage stage(Procedure procedure) {
        return procedure.stage(now, holding::effective);
    }

    /** Whether a procedure still runs or waits for somebody. */
    public boolean running(Procedure procedure) {
        return switch (stage(procedure)) {
            case OPEN, SUSPENDED, LAPSED -> true;
            case WITHDRAWN, BROKEN, ADOPTED -> false;
        };
    }

    /** Whose record of kept silence is missing or not held yet, the visitor's own first. */
    public List<MemberId> awaited(Procedure procedure) {
        return naming.ordered(procedure.awaited(holding::effective));
    }

    /** The servers of those awaited that do not answer: until they do, nothing comes of the procedure. */
    public List<Contact> outOfReach(Procedure procedure) {
        return contacts.stream()
                .filter(Contact::outOfReach)
                .filter(contact -> awaited(procedure).stream().anyMatch(contact.writes()::contains))
                .toList();
    }

    /** What the logs say, the visitor's own first; the opener's last if it is not bound. */
    public List<Voice> voices(Procedure procedure) {
        List<Voice> voices = new ArrayList<>();
        for (MemberId member : naming.ordered(procedure.opened().members())) {
            procedure.voice(member).ifPresent(voices::add);
        }
        if (!procedure.binds(procedure.opener())) {
            procedure.voice(procedure.opener()).ifPresent(voices::add);
        }
        return voices;
    }

    /** How an act stands. */
    public Holding.Stand stand(Mark mark) {
        return holding.stand(mark.log(), mark.index());
    }

    /** An instant in the time of every capital, the visitor's own first. */
    public List<Capital> capitals(Visit visit, Instant instant) {
        List<Capital> capitals = new ArrayList<>();
        for (MemberId party : naming.ordered(state.parties())) {
            ZoneId zone = zone(party);
            capitals.add(new Capital(
                    party, zone.getId(), visit.time(instant, zone), off(visit, party, instant.atZone(zone))));
        }
        return capitals;
    }

    private List<String> off(Visit visit, MemberId party, ZonedDateTime there) {
        List<String> off = new ArrayList<>();
        LocalDate day = there.toLocalDate();
        holidays.on(party.value(), day)
                .ifPresent(holiday -> off.add(holiday.name(visit.language().tag())));
        if (holidays.weekend(party.value(), day)) {
            off.add(visit.text("silence.off.weekend"));
        }
        if (there.getHour() < MORNING || there.getHour() >= EVENING) {
            off.add(visit.text("silence.off.night"));
        }
        if (party.state() && !holidays.known(party.value())) {
            off.add(visit.text("silence.off.unknown"));
        }
        return off;
    }

    /** The time zone of a party's capital; UTC if it said none or one that is not known here. */
    public ZoneId zone(MemberId party) {
        return state.party(party).map(Party::zone).orElse(ZoneOffset.UTC);
    }

    /** The zones an instant can be typed in: of the visitor's own capital first, and UTC. */
    public List<String> zones() {
        List<String> zones = new ArrayList<>(naming.ordered(state.parties()).stream()
                .map(party -> zone(party).getId())
                .toList());
        zones.add("UTC");
        return zones.stream().distinct().toList();
    }

    /** An instant as a field of a form shows it, in a zone. */
    public static String field(Instant instant, String zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").format(instant.atZone(ZoneId.of(zone)));
    }

    /** The members that have not consented to the method. */
    public List<MemberId> withoutConsent() {
        return naming.partners().stream()
                .filter(member -> state.silences().consent(member).isEmpty())
                .toList();
    }

    /** Whether the visitor can consent for a member that has not. */
    public boolean mayConsent() {
        return acting.filter(as -> withoutConsent().contains(as.member())).isPresent();
    }

    /** Whether the visitor's post may put texts under silence. */
    public boolean mayOpen() {
        return acting.filter(Office.Acting::keepsRegister).isPresent()
                && withoutConsent().size() < naming.partners().size();
    }

    /** What the visitor's own log says of a procedure, if the visitor's member is bound. */
    public Optional<Voice> own(Procedure procedure) {
        return acting.filter(as -> procedure.binds(as.member())).flatMap(as -> procedure.voice(as.member()));
    }

    /** Whether the visitor acts for the opener and may still change the procedure. */
    public boolean mayChange(Procedure procedure) {
        return acting.filter(Office.Acting::keepsRegister)
                        .filter(as -> as.member().equals(procedure.opener()))
                        .isPresent()
                && procedure.withdrawn() == null
                && !procedure.closed()
                && running(procedure)
                && (procedure.suspended() != null
                        || now.isBefore(procedure.term().expiry()));
    }

    /** Whether the visitor can confirm by hand that silence was kept. */
    public boolean mayConfirm(Procedure procedure) {
        return acting.filter(Office.Acting::keepsRegister)
                        .flatMap(as -> procedure.voice(as.member()))
                        .filter(voice -> voice.broken() == null
                                && voice.kept(procedure.term()).isEmpty())
                        .isPresent()
                && running(procedure)
                && procedure.suspended() == null
                && !now.isBefore(procedure.recordable());
    }

    /** What was typed in a field, or nothing. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The address of a procedure's page. */
    public static String address(ActRef procedure) {
        return "/silence/" + procedure.shortened();
    }

    /**
     * A procedure with its texts.
     *
     * @param sheet what every page shows
     * @param procedure the procedure
     * @param texts its texts by language
     */
    public record Single(SilenceSheet sheet, Procedure procedure, Map<String, String> texts) {
        static Single of(SilenceSheet sheet, Procedure procedure, Desk desk) {
            Map<String, String> texts = new java.util.TreeMap<>();
            for (Map.Entry<String, DocumentRef> text :
                    procedure.opened().texts().entrySet()) {
                desk.document(text.getValue().sha256())
                        .filter(_ -> text.getValue().mediaType().startsWith("text/plain"))
                        .ifPresent(bytes -> texts.put(text.getKey(), new String(bytes, StandardCharsets.UTF_8)));
            }
            return new Single(sheet, procedure, texts);
        }
    }
}
