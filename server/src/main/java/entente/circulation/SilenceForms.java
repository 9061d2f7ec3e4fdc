package entente.circulation;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.DocumentRef;
import entente.act.Mark;
import entente.act.SilenceAct;
import entente.act.SilenceAct.Breach;
import entente.act.SilenceAct.SilenceAcknowledged;
import entente.act.SilenceAct.SilenceBroken;
import entente.act.SilenceAct.SilenceExtended;
import entente.act.SilenceAct.SilenceKept;
import entente.act.SilenceAct.SilenceOpened;
import entente.act.SilenceAct.SilenceSuspended;
import entente.act.SilenceAct.SilenceWithdrawn;
import entente.body.BodyCodec;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.silence.Procedure;
import entente.text.Localized;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Turns what was typed on the pages about silence into an act, or names the field that cannot be read. */
final class SilenceForms {
    static final String MEDIA_TYPE = "text/plain";
    static final String NAME = "text.txt";
    private static final int TEXT_CHARACTERS_MAX = 200_000;

    private SilenceForms() {}

    /** An act, or the field that keeps it from being one. */
    sealed interface Read {
        /**
         * An act and the texts it cites, to be kept before it is recorded.
         *
         * @param texts in UTF-8
         */
        record Good(Act act, List<byte[]> texts) implements Read {}

        record Bad(String field) implements Read {}
    }

    /** Carries the field's name up to the door. */
    private static final class BadField extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final String field;

        BadField(String field) {
            super(field);
            this.field = field;
        }
    }

    static Read opening(Partnership state, Map<String, String> typed, List<String> languages) {
        try {
            List<byte[]> kept = new ArrayList<>();
            return new Read.Good(opened(state, typed, languages, text -> ref(text, kept)), kept);
        } catch (BadField bad) {
            return new Read.Bad(bad.field);
        }
    }

    private static SilenceOpened opened(
            Partnership state, Map<String, String> typed, List<String> languages, Function<byte[], DocumentRef> keep) {
        TreeMap<String, String> titles = new TreeMap<>();
        TreeMap<String, DocumentRef> texts = new TreeMap<>();
        List<MemberId> members = state.parties().stream()
                .filter(member -> typed.containsKey("member-" + member.value()))
                .toList();
        if (members.isEmpty()) {
            throw new BadField("members");
        }
        String code = line(typed, "code");
        Instant expiry = instant(typed);
        int allowance = number(typed, "allowance");
        words(typed, languages, keep, titles, texts);
        if (texts.isEmpty()) {
            throw new BadField("text-" + languages.getFirst());
        }
        List<ActRef> consents = members.stream()
                .flatMap(member -> state.silences().consent(member).map(Mark::ref).stream())
                .toList();
        return new SilenceOpened(
                code,
                new Localized(titles),
                null,
                null,
                texts,
                members,
                expiry,
                allowance,
                typed.containsKey("drill"),
                consents);
    }

    /** A language counts if its text is there; then its title must be there, too. */
    private static void words(
            Map<String, String> typed,
            List<String> languages,
            Function<byte[], DocumentRef> keep,
            Map<String, String> titles,
            Map<String, DocumentRef> texts) {
        for (String language : languages) {
            String title = typed.getOrDefault("title-" + language, "").strip();
            String text = typed.getOrDefault("text-" + language, "")
                    .replace("\r\n", "\n")
                    .strip();
            if (text.length() > TEXT_CHARACTERS_MAX || (!text.isEmpty() && title.isEmpty())) {
                throw new BadField((title.isEmpty() ? "title-" : "text-") + language);
            }
            if (!text.isEmpty()) {
                titles.put(language, title);
                texts.put(language, keep.apply(text.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    static Read about(Procedure procedure, String form, Map<String, String> typed, String language) {
        ActRef ref = procedure.ref();
        ActRef term = procedure.term().ref();
        List<byte[]> kept = new ArrayList<>();
        try {
            return new Read.Good(
                    switch (form) {
                        case "acknowledge" -> new SilenceAcknowledged(ref, term);
                        case "break" -> broken(procedure, typed, language, text -> ref(text, kept));
                        case "confirm" -> new SilenceKept(ref, term);
                        case "extend" -> new SilenceExtended(ref, instant(typed), line(typed, "reason"));
                        case "suspend" -> new SilenceSuspended(ref, line(typed, "reason"));
                        case "withdraw" -> new SilenceWithdrawn(ref, line(typed, "reason"));
                        default -> throw new BadField("form");
                    },
                    kept);
        } catch (BadField bad) {
            return new Read.Bad(bad.field);
        }
    }

    static SilenceAct consent() {
        return new SilenceAct.MethodConsented(SilenceAct.METHOD);
    }

    private static SilenceBroken broken(
            Procedure procedure, Map<String, String> typed, String language, Function<byte[], DocumentRef> keep) {
        Breach breach = switch (typed.getOrDefault("breach", "")) {
            case "objection" -> Breach.OBJECTION;
            case "amendment" -> Breach.AMENDMENT;
            default -> throw new BadField("breach");
        };
        Localized words = Localized.of(language, line(typed, "words"));
        String amendment =
                typed.getOrDefault("amendment", "").replace("\r\n", "\n").strip();
        if (amendment.length() > TEXT_CHARACTERS_MAX) {
            throw new BadField("amendment");
        }
        DocumentRef document = amendment.isEmpty() ? null : keep.apply(amendment.getBytes(StandardCharsets.UTF_8));
        return new SilenceBroken(procedure.ref(), procedure.term().ref(), breach, words, document);
    }

    private static DocumentRef ref(byte[] text, List<byte[]> kept) {
        kept.add(text);
        return new DocumentRef(BodyCodec.nameOf(text).value(), text.length, MEDIA_TYPE, NAME);
    }

    private static Instant instant(Map<String, String> typed) {
        try {
            return LocalDateTime.parse(line(typed, "expiry"))
                    .atZone(ZoneId.of(line(typed, "zone")))
                    .toInstant();
        } catch (DateTimeException e) {
            throw new BadField("expiry");
        }
    }

    private static int number(Map<String, String> typed, String field) {
        try {
            return Integer.parseInt(line(typed, field));
        } catch (NumberFormatException e) {
            throw new BadField(field);
        }
    }

    private static String line(Map<String, String> typed, String field) {
        String value = typed.getOrDefault(field, "").strip();
        if (value.isEmpty()) {
            throw new BadField(field);
        }
        return value;
    }
}
