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

    /** The codes typed in a field, each once, in their order. */
    static List<MemberId> codes(Form form, String name) {
        List<MemberId> members = new ArrayList<>();
        for (String typed : form.value(name).split("[\\s,;、，]+", -1)) {
            String code = typed.length() == 2 ? typed.toUpperCase(Locale.ROOT) : typed;
            if (!code.isEmpty()) {
                member(form, name, code).filter(one -> !members.contains(one)).ifPresent(members::add);
            }
        }
        return members;
    }

    private static Optional<MemberId> member(Form form, String name, String code) {
        try {
            MemberId member = new MemberId(code);
            if (member.state() && !Names.known(code)) {
                form.refuse(name, "texts.fault.member", code);
            }
            return Optional.of(member);
        } catch (IllegalArgumentException noCode) {
            form.refuse(name, "texts.fault.member", code);
            return Optional.empty();
        }
    }

    /** The boxes ticked and the further codes typed, each once, in that order. */
    static List<MemberId> members(Form form) {
        Set<MemberId> all = new LinkedHashSet<>();
        form.values("member").forEach(code -> member(form, "others", code).ifPresent(all::add));
        all.addAll(codes(form, "others"));
        List<MemberId> members = List.copyOf(all);
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
