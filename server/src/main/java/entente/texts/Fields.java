package entente.texts;

import entente.act.Release;
import entente.member.MemberId;
import entente.text.Localized;
import entente.text.PartialDate;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into one field, or says on the form why it cannot be read. */
final class Fields {
    /** The value of the choice of release that means: everyone. */
    static final String PUBLIC = "public";

    /** The value of the choice of release that means: members only. */
    static final String MEMBERS = "members";

    private Fields() {}

    static String line(Form form, String name, int lengthMax) {
        String typed = form.value(name);
        if (typed.isEmpty()) {
            form.refuse(name, "texts.fault.empty." + name);
        }
        lengthUpTo(form, name, lengthMax);
        return typed;
    }

    static void lengthUpTo(Form form, String name, int lengthMax) {
        if (form.value(name).length() > lengthMax) {
            form.refuse(name, "texts.fault.too-long", lengthMax);
        }
    }

    static Optional<PartialDate> date(Form form, String name) {
        String typed = form.value(name);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(typed));
        } catch (IllegalArgumentException | DateTimeException noDate) {
            form.refuse(name, "texts.fault.date", typed);
            return Optional.empty();
        }
    }

    /** The boxes ticked and the further codes typed, each once, in that order. */
    static List<MemberId> members(Form form) {
        Set<String> codes = new LinkedHashSet<>(form.values("member"));
        for (String code : form.value("others").split("[\\s,;、，]+", -1)) {
            if (!code.isEmpty()) {
                codes.add(code.length() == 2 ? code.toUpperCase(Locale.ROOT) : code);
            }
        }
        List<MemberId> members = new ArrayList<>();
        for (String code : codes) {
            try {
                MemberId member = new MemberId(code);
                if (member.state() && !Names.known(code)) {
                    form.refuse("others", "texts.fault.member", code);
                }
                members.add(member);
            } catch (IllegalArgumentException noCode) {
                form.refuse("others", "texts.fault.member", code);
            }
        }
        if (members.isEmpty()) {
            form.refuse("members", "texts.fault.no-member");
        }
        return members;
    }

    static <E extends Enum<E>> Optional<E> choice(Form form, String name, Class<E> of) {
        try {
            return Optional.of(Enum.valueOf(of, form.value(name)));
        } catch (IllegalArgumentException none) {
            form.refuse(name, "texts.fault.choice");
            return Optional.empty();
        }
    }

    /** Words in several languages, each in a field {@code name.LANGUAGE}; null if there are none at all. */
    static @Nullable Localized words(Form form, String name, List<String> languages, int lengthMax) {
        Map<String, String> words = new TreeMap<>();
        for (String language : languages) {
            String field = name + "." + language;
            lengthUpTo(form, field, lengthMax);
            if (!form.value(field).isEmpty()) {
                words.put(language, form.value(field));
            }
        }
        return words.isEmpty() ? null : new Localized(new TreeMap<>(words));
    }

    /** Members only unless the public was chosen. */
    static Release release(Form form) {
        return form.has("release", PUBLIC) ? new Release.Everyone() : new Release.AllMembers();
    }

    static String releaseValue(Release release) {
        return release.isPublic() ? PUBLIC : MEMBERS;
    }
}
