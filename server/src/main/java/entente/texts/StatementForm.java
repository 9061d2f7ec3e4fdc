package entente.texts;

import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known about a statement, as typed into the form that enters it. */
final class StatementForm {
    private static final int TITLE_MAX = 500;
    private static final int PLACE_MAX = 200;
    private static final int ADDRESS_MAX = 2_000;

    private StatementForm() {}

    /** A statement without its documents; nothing if something is wrong, which the form then says. */
    static Optional<StatementEntered> read(Form form, Partnership state) {
        String title = Fields.line(form, "title", TITLE_MAX);
        Fields.lengthUpTo(form, "place", PLACE_MAX);
        Optional<PartialDate> date = Fields.date(form, "date");
        if (form.value("date").isEmpty()) {
            form.refuse("date", "texts.fault.empty.date");
        }
        Optional<StatementKind> kind = Fields.choice(form, "kind", StatementKind.class);
        List<MemberId> members = Fields.members(form);
        String language = language(form);
        Source source = source(form, title, date.orElse(null));
        String code = code(form, state, title, date);
        if (!form.sound() || date.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        String place = form.value("place");
        return Optional.of(new StatementEntered(
                code,
                Localized.of(language, title),
                kind.get(),
                date.get(),
                place.isEmpty() ? null : Localized.of(language, place),
                members,
                language,
                null,
                null,
                source));
    }

    private static String code(Form form, Partnership state, String title, Optional<PartialDate> date) {
        String typed = form.value("code");
        if (typed.isEmpty()) {
            return date.isEmpty() ? "" : Codes.suggest(state, title, form.value("place"), date.get());
        }
        if (typed.length() > Codes.STATEMENT_MAX || !typed.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*")) {
            form.refuse("code", "texts.fault.code", Codes.STATEMENT_MAX);
        }
        if (Codes.inUse(state, typed)) {
            form.refuse("code", "texts.fault.code-in-use", typed);
        }
        return typed;
    }

    private static String language(Form form) {
        String typed = form.value("language");
        try {
            String tag = new Locale.Builder().setLanguageTag(typed).build().toLanguageTag();
            if (typed.isEmpty() || tag.equals("und") || tag.length() > 35) {
                form.refuse("language", "texts.fault.language", typed);
            }
            return tag;
        } catch (IllformedLocaleException noTag) {
            form.refuse("language", "texts.fault.language", typed);
            return "und";
        }
    }

    private static @Nullable Source source(Form form, String title, @Nullable PartialDate date) {
        String address = form.value("source");
        if (address.isEmpty()) {
            return null;
        }
        if (address.length() > ADDRESS_MAX || !isWebAddress(address)) {
            form.refuse("source", "texts.fault.address");
        }
        return new Source(title, address, date);
    }

    /** Only addresses of the web: others would become links that run programs. */
    static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            return uri.getHost() != null
                    && scheme != null
                    && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
