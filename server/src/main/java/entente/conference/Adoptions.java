package entente.conference;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.AdoptionAct.AttachmentKind;
import entente.act.AdoptionAct.CorrigendumAnswered;
import entente.act.AdoptionAct.CorrigendumProposed;
import entente.act.AdoptionAct.DenunciationNotified;
import entente.act.AdoptionAct.InstrumentNumbered;
import entente.act.AdoptionAct.InstrumentSigned;
import entente.act.AdoptionAct.SignatureConfirmed;
import entente.act.AdoptionAct.SignatureKind;
import entente.act.AdoptionAct.SignedBy;
import entente.act.AdoptionAct.StatementAttached;
import entente.act.DocumentRef;
import entente.act.NegotiationAct.TextFinalised;
import entente.act.NegotiationAct.TextReopened;
import entente.act.SilenceAct.SilenceOpened;
import entente.draft.Draft;
import entente.negotiation.Finalisation;
import entente.negotiation.Freezing;
import entente.negotiation.Instrument;
import entente.negotiation.Version;
import entente.partnership.Partnership;
import entente.text.Localized;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Turns what was typed about a frozen text into an act and the documents it cites. */
final class Adoptions {
    private final Partnership state;
    private final Instrument of;
    private final Typed typed;
    private final String language;
    private final List<Rendered> documents = new ArrayList<>();

    Adoptions(Partnership state, Instrument of, Typed typed, String language) {
        this.state = state;
        this.of = of;
        this.typed = typed;
        this.language = language;
    }

    /** The documents to be kept before the act is recorded. */
    List<Rendered> documents() {
        return List.copyOf(documents);
    }

    /**
     * @param nonce fresh, for a signature
     * @throws Typed.Bad if a field cannot be read, or there is no such form
     */
    Act act(String form, String nonce) {
        return switch (form) {
            case "finalise" -> finalised();
            case "reopen" -> new TextReopened(of.ref(), Moves.finalised(of), typed.line("reason"));
            case "sign" -> signed(nonce);
            case "confirm" -> new SignatureConfirmed(typed.ref("signature"));
            case "attach" -> attached();
            case "number" -> new InstrumentNumbered(text().ref(), typed.line("number"));
            case "silence" -> silence();
            case "correct" ->
                new CorrigendumProposed(
                        text().ref(),
                        typed.line("clause"),
                        typed.line("language"),
                        typed.line("was"),
                        typed.line("becomes"),
                        said("reason"));
            case "answer" ->
                new CorrigendumAnswered(
                        typed.ref("corrigendum"), typed.line("answer").equals("accept"));
            case "denounce" -> new DenunciationNotified(text().ref(), typed.day("effect"), said("reason"));
            default -> throw new Typed.Bad("form");
        };
    }

    /** The text that is frozen, or that all have signed. */
    Finalisation text() {
        return of.signed(_ -> true)
                .or(of::frozen)
                .or(() -> of.finalisations().stream()
                        .filter(one -> state.adopted(one.ref(), _ -> true))
                        .findFirst())
                .orElseThrow(() -> new Typed.Bad("finalised"));
    }

    private Localized said(String field) {
        return Localized.of(language, typed.line(field));
    }

    private TextFinalised finalised() {
        Freezing freezing = Freezing.of(of).orElseThrow(() -> new Typed.Bad("text"));
        freezing.documents()
                .forEach(
                        (ref, bytes) -> documents.add(Rendered.of(bytes, ref.mediaType(), String.valueOf(ref.name()))));
        return freezing.act();
    }

    private DocumentRef kept(Rendered document) {
        documents.add(document);
        return document.ref();
    }

    private InstrumentSigned signed(String nonce) {
        ActRef finalised = Moves.finalised(of);
        SignatureKind kind = typed.choice("kind", SignatureKind.class);
        return new InstrumentSigned(finalised, typed.line("hash"), kind, SignedBy.MEMBER_KEY, null, nonce);
    }

    private StatementAttached attached() {
        String about = typed.value("about");
        return new StatementAttached(
                text().ref(),
                typed.choice("kind", AttachmentKind.class),
                about.isEmpty() ? null : about,
                typed.value("answered").isEmpty() ? null : typed.ref("answered"),
                said("words"));
    }

    /** The frozen text under silence, in every language it is signed in. */
    private SilenceOpened silence() {
        Finalisation text = text();
        Draft draft = of.text(text).map(Version::draft).orElseThrow(() -> new Typed.Bad("text"));
        TreeMap<String, DocumentRef> texts = new TreeMap<>();
        of.authentic().forEach(tag -> texts.put(tag, kept(Rendered.plain(draft, tag, "text-" + tag + ".txt"))));
        List<ActRef> consents = of.members().stream()
                .flatMap(member -> state.silences().consent(member).map(mark -> mark.ref()).stream())
                .toList();
        return new SilenceOpened(
                of.opened().code(),
                text.finalised().act().title(),
                null,
                text.ref(),
                texts,
                of.members(),
                instant(),
                60,
                typed.has("drill"),
                consents);
    }

    private Instant instant() {
        try {
            return LocalDateTime.parse(typed.line("expiry"))
                    .atZone(ZoneId.of(typed.line("zone")))
                    .toInstant();
        } catch (DateTimeException e) {
            throw new Typed.Bad("expiry");
        }
    }
}
