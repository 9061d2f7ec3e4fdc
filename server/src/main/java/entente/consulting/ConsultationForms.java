package entente.consulting;

import entente.act.ActRef;
import entente.act.ConsultationAct;
import entente.act.ConsultationAct.Clocks;
import entente.act.ConsultationAct.ConsultationAcknowledged;
import entente.act.ConsultationAct.ConsultationClosed;
import entente.act.ConsultationAct.ConsultationOpened;
import entente.act.ConsultationAct.Ground;
import entente.act.ConsultationAct.GroundAdded;
import entente.act.ConsultationAct.MemberOptedOut;
import entente.act.ConsultationAct.MemberTold;
import entente.act.ConsultationAct.OptionProposed;
import entente.act.ConsultationAct.PositionStated;
import entente.act.ConsultationAct.ResponseLinked;
import entente.member.MemberId;
import entente.text.Localized;
import entente.text.Source;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what was typed about a consultation into an act, or names the field that cannot be read. */
final class ConsultationForms {
    private ConsultationForms() {}

    /** An act, or the field that keeps it from being one. */
    sealed interface Read {
        record Good(ConsultationAct act) implements Read {}

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

    static Read opening(
            Map<String, String> typed, Collection<MemberId> partners, List<Ground> grounds, String language) {
        try {
            List<MemberId> members = partners.stream()
                    .filter(member -> typed.containsKey("member-" + member.value()))
                    .sorted()
                    .toList();
            if (members.isEmpty()) {
                throw new BadField("members");
            }
            return new Read.Good(new ConsultationOpened(
                    line(typed, "code"),
                    Localized.of(language, line(typed, "matter")),
                    Localized.of(language, line(typed, "reason")),
                    members,
                    new Clocks(seconds(typed, "acknowledge"), seconds(typed, "position"), seconds(typed, "response")),
                    grounds,
                    typed.containsKey("drill")));
        } catch (BadField bad) {
            return new Read.Bad(bad.field);
        }
    }

    static Read about(ActRef ref, String form, Map<String, String> typed, String language) {
        try {
            return new Read.Good(
                    switch (form) {
                        case "acknowledge" -> new ConsultationAcknowledged(ref);
                        case "told" -> new MemberTold(ref, member(typed), line(typed, "how"));
                        case "position" -> new PositionStated(ref, words(typed, language));
                        case "opt-out" -> new MemberOptedOut(ref, wordsOrNull(typed, language));
                        case "option" -> new OptionProposed(ref, words(typed, language));
                        case "ground" -> new GroundAdded(ref, ground(typed, language));
                        case "response" -> new ResponseLinked(ref, response(typed));
                        case "close" -> new ConsultationClosed(ref, words(typed, language));
                        default -> throw new BadField("form");
                    });
        } catch (BadField bad) {
            return new Read.Bad(bad.field);
        }
    }

    private static Ground ground(Map<String, String> typed, String language) {
        String address = typed.getOrDefault("address", "").strip();
        return new Ground(
                new Source(line(typed, "source"), address.isEmpty() ? null : address, null),
                words(typed, language),
                null);
    }

    private static MemberId member(Map<String, String> typed) {
        try {
            return new MemberId(line(typed, "member"));
        } catch (IllegalArgumentException noMember) {
            throw new BadField("member");
        }
    }

    private static ActRef response(Map<String, String> typed) {
        try {
            return new ActRef(line(typed, "response"));
        } catch (IllegalArgumentException noName) {
            throw new BadField("response");
        }
    }

    private static Localized words(Map<String, String> typed, String language) {
        return Localized.of(language, line(typed, "words"));
    }

    private static @Nullable Localized wordsOrNull(Map<String, String> typed, String language) {
        return typed.getOrDefault("words", "").isBlank() ? null : words(typed, language);
    }

    /** Clocks are typed in minutes. */
    private static int seconds(Map<String, String> typed, String field) {
        try {
            return Math.multiplyExact(60, Integer.parseInt(line(typed, field)));
        } catch (ArithmeticException | NumberFormatException unreadable) {
            throw new BadField(field);
        }
    }

    private static String line(Map<String, String> typed, String field) {
        String value = typed.getOrDefault(field, "").replace("\r\n", "\n").strip();
        if (value.isEmpty()) {
            throw new BadField(field);
        }
        return value;
    }
}
