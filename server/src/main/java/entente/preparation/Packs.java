package entente.preparation;

import entente.act.DocumentRef;
import entente.act.MeetingAct.PackFrozen;
import entente.act.Release;
import entente.body.BodyCodec;
import entente.body.CanonicalJson;
import entente.body.MalformedBody;
import entente.body.RecordForm;
import entente.desk.Agenda;
import entente.desk.Answer;
import entente.desk.Reader;
import entente.holiday.Holidays;
import entente.lineage.Lineages;
import entente.meeting.FrozenPack;
import entente.meeting.Meeting;
import entente.paper.DocxPrinter;
import entente.paper.Paper;
import entente.paper.PdfPrinter;
import entente.paper.Typefaces;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Language;
import entente.portal.Office;
import entente.portal.Visit;
import entente.registry.Almanac;
import entente.registry.Naming;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes board packs from what every member may read, freezes them, and reads those that were frozen. */
public final class Packs {
    private static final String JSON = "application/json";

    /** What PDF is called on the web. */
    static final String PDF = "application/pdf";

    /** What DOCX is called on the web. */
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int DRIFT_MAX = 20;
    /** Stands for what is not made yet, when somebody's right to make it is judged. */
    private static final DocumentRef NOTHING =
            new DocumentRef(BodyCodec.nameOf(new byte[0]).value(), 0, JSON, "pack.json");

    private final Office office;
    private final Lineages lineages;
    private final Holidays holidays;
    private final Almanac almanac;

    /**
     * @param office holds the record
     * @param lineages finds the changes of wording
     * @param holidays the days off of states
     * @param almanac tells what is due
     */
    public Packs(Office office, Lineages lineages, Holidays holidays, Almanac almanac) {
        this.office = office;
        this.lineages = lineages;
        this.holidays = holidays;
        this.almanac = almanac;
    }

    /** A pack of now. */
    Pack pack(Meeting meeting, Instant now) {
        Partnership state = everyMember();
        Almanac.Figures figures = almanac.of(new Reader.EveryMember(), state, Agenda.today(state, now));
        return new PackMaker(state, meeting, new DaysOff(holidays, state), now)
                .pack(figures, lineages.drift(state, DRIFT_MAX));
    }

    private Partnership everyMember() {
        return office.desk().snapshot(new Reader.EveryMember());
    }

    /** The pack that was frozen last before now for this meeting, else for the one before it. */
    Optional<FrozenPack> earlier(Meeting meeting) {
        if (!meeting.packs().isEmpty()) {
            return Optional.of(meeting.packs().getLast());
        }
        return PackMaker.before(everyMember(), meeting)
                .filter(last -> !last.packs().isEmpty())
                .map(last -> last.packs().getLast());
    }

    /** A frozen pack as it was; nothing if its bytes are not on this server, or of a later version. */
    Optional<Pack> read(FrozenPack frozen) {
        return office.desk().document(frozen.frozen().content().sha256()).flatMap(Packs::parsed);
    }

    private static Optional<Pack> parsed(byte[] bytes) {
        try {
            return Optional.of(RecordForm.read(CanonicalJson.parse(bytes), Pack.class, "pack"));
        } catch (MalformedBody e) {
            return Optional.empty();
        }
    }

    /** A pack in words. */
    Paper paper(Visit visit, Meeting meeting, Pack pack, @Nullable FrozenPack against, URI home) {
        PackDifference difference = Optional.ofNullable(against)
                .flatMap(this::read)
                .map(before -> PackDifference.of(before, pack))
                .orElse(null);
        String foot = visit.text(
                "meetings.pack.foot", meeting.called().code(), meeting.ref().shortened());
        return new PackPaper(visit, new Naming(visit, everyMember()), home).paper(meeting, pack, difference, foot);
    }

    @SuppressWarnings("ArrayRecordComponent") // carried from one method to the next, never compared
    private record Kept(byte[] bytes, DocumentRef ref) {}

    /** Freezes the pack of now: its data and its prints in every language of the interface, by their hashes. */
    Answer freeze(Visit visit, Partnership state, Meeting meeting) {
        FrozenPack against = earlier(meeting).orElse(null);
        Release release = state.releaseAbout(meeting.ref());
        Release members = release.isPublic() ? new Release.AllMembers() : release;
        Optional<Refusal> early = office.foresee(visit, members, frozen(meeting, NOTHING, new TreeMap<>(), against));
        if (early.isPresent()) {
            return new Answer.Refused(early.get());
        }
        Pack pack = pack(meeting, visit.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        List<Kept> kept = new ArrayList<>();
        DocumentRef content = keep(kept, RecordForm.format(pack), JSON, "pack.json");
        TreeMap<String, DocumentRef> printed = new TreeMap<>();
        for (Language language : Language.values()) {
            Paper paper = paper(visit.speaking(language), meeting, pack, against, URI.create(""));
            String tag = language.tag();
            printed.put(tag + ".docx", keep(kept, DocxPrinter.print(paper), DOCX, name(meeting, tag, "docx")));
            Typefaces.of(tag)
                    .ifPresent(typefaces -> printed.put(
                            tag + ".pdf",
                            keep(kept, PdfPrinter.print(paper, typefaces), PDF, name(meeting, tag, "pdf"))));
        }
        PackFrozen act = frozen(meeting, content, printed, against);
        Optional<Refusal> refusal = office.foresee(visit, members, act);
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        kept.forEach(one ->
                office.desk().keep(one.bytes(), one.ref().mediaType(), one.ref().name()));
        return office.submit(visit, members, act);
    }

    private static PackFrozen frozen(
            Meeting meeting,
            DocumentRef content,
            SortedMap<String, DocumentRef> printed,
            @Nullable FrozenPack against) {
        return new PackFrozen(meeting.ref(), content, printed, against == null ? null : against.ref());
    }

    private static DocumentRef keep(List<Kept> kept, byte[] bytes, String mediaType, String name) {
        DocumentRef ref = new DocumentRef(BodyCodec.nameOf(bytes).value(), bytes.length, mediaType, name);
        kept.add(new Kept(bytes, ref));
        return ref;
    }

    /** What a print is called as a file. */
    static String name(Meeting meeting, String language, String format) {
        return meeting.called().code().replaceAll("[^A-Za-z0-9-]", "-") + "-" + language + "." + format;
    }
}
