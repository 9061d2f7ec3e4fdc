package entente.reminding;

import entente.account.Account;
import entente.continuity.Post;
import entente.mail.Letter;
import entente.mail.Mailroom;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.portal.Language;
import entente.portal.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts reminders into letters. A mail passes through hands that the record knows nothing of: words, codes, days and
 * addresses stand in it only where the whole reminder follows from what anyone may read. Of all else it says that
 * something waits in the portal.
 */
final class Correspondence {
    private static final int LINES_MAX = 40;
    /** The record's words may be {@code LINES_MAX} times too long for a letter; the portal has the rest. */
    private static final int WORDS_MAX = 300;

    private final Mailroom mailroom;
    private final Messages messages;

    Correspondence(Mailroom mailroom, Messages messages) {
        this.mailroom = mailroom;
        this.messages = messages;
    }

    /**
     * The day's digest.
     *
     * @param reminders what awaits the post
     * @param open what of it anyone may know
     * @param anyone what anyone may read
     */
    Letter digest(Account account, List<Reminder> reminders, Set<Reminder> open, Partnership anyone, LocalDate day) {
        Language language = language(account);
        List<Reminder> named = reminders.stream().filter(open::contains).toList();
        StringBuilder text = new StringBuilder(text(language, "mail.digest.text", reminders.size()));
        text.append("\n\n");
        Reminder.@Nullable Pace pace = null;
        for (Reminder one : named.subList(0, Math.min(named.size(), LINES_MAX))) {
            if (one.pace() != pace) {
                pace = one.pace();
                text.append(text(language, "mail.pace." + word(pace))).append('\n');
            }
            line(text, language, one, anyone);
        }
        if (named.size() > LINES_MAX) {
            text.append(text(language, "mail.digest.more", named.size() - LINES_MAX))
                    .append("\n\n");
        }
        if (named.isEmpty()) {
            text.append(text(language, "mail.digest.unnamed")).append("\n\n");
        } else if (named.size() < reminders.size()) {
            text.append(text(language, "mail.digest.restricted", reminders.size() - named.size()))
                    .append("\n\n");
        }
        text.append(text(language, "mail.digest.page", mailroom.link("/reminders")));
        return Letter.about(
                text(language, "mail.digest.subject", reminders.size(), day(language, day)), text.toString());
    }

    /** What cannot wait. */
    Letter atOnce(Account account, Reminder one, Set<Reminder> open, Partnership anyone, ZoneId zone) {
        Language language = language(account);
        if (!open.contains(one)) {
            return new Letter(
                    text(language, "mail.urgent.restricted"),
                    text(language, "mail.urgent.restricted.text", mailroom.link("/reminders")));
        }
        StringBuilder text = new StringBuilder();
        text.append(text(language, "mail.urgent." + word(one.kind()))).append("\n\n");
        line(text, language, one, anyone);
        if (one.until() != null) {
            text.append(text(language, "mail.urgent.until", time(language, one.until(), zone), zone.getId()))
                    .append('\n');
        }
        String words = one.words().get(language.tag());
        return Letter.about(
                text(language, "mail.urgent.subject", text(language, "mail.kind." + word(one.kind())), words),
                text.toString());
    }

    private void line(StringBuilder text, Language language, Reminder one, Partnership anyone) {
        String code = one.code().isEmpty() ? "" : one.code() + " ";
        String words = code + oneLine(one.words().get(language.tag()));
        if (one.by() != null) {
            words = text(language, "mail.dated", words, text(language, "mail.by", day(language, one.by())));
        }
        text.append("  ")
                .append(text(language, "mail.line", text(language, "mail.kind." + word(one.kind())), words))
                .append('\n');
        if (one.kind() != Reminder.Kind.VACANCY) {
            post(text, language, one.post(), anyone);
        }
        text.append("    ").append(mailroom.link(one.path())).append("\n\n");
    }

    private static void post(StringBuilder text, Language language, PostId id, Partnership anyone) {
        anyone.offices()
                .find(id)
                .map(Post::created)
                .ifPresent(created -> text.append("    ")
                        .append(oneLine(created.title().get(language.tag())))
                        .append('\n'));
    }

    private static String oneLine(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= WORDS_MAX
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WORDS_MAX)) + "…";
    }

    private static Language language(Account account) {
        return Language.of(account.language()).orElse(Language.EN);
    }

    private String text(Language language, String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    private static String day(Language language, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    private static String time(Language language, Instant at, ZoneId zone) {
        return day(language, at.atZone(zone).toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at.atZone(zone));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
