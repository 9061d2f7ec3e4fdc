package entente.texts;

import entente.alignment.Difference;
import entente.member.MemberId;
import entente.member.Party;
import entente.partnership.Partnership;
import entente.portal.Language;
import entente.portal.Visit;
import entente.reading.Reason;
import entente.text.PartialDate;
import entente.text.Source;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What members and areas are called in a visitor's language, and in which order members stand: the visitor's first. */
public final class Names {
    private static final Set<String> STATES =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toSet());

    private final Partnership state;
    private final Visit visit;

    Names(Partnership state, Visit visit) {
        this.state = state;
        this.visit = visit;
    }

    /** A member's name. */
    public String member(MemberId member) {
        Optional<Party> party = state.party(member);
        if (party.isPresent()) {
            return party.get().name().get(visit.language().tag());
        }
        String name = member.state()
                ? Locale.of("", member.value())
                        .getDisplayCountry(visit.language().locale())
                : member.value();
        return member.value().equals("EU") ? visit.text("texts.european-union") : name;
    }

    /** Several members' names, the visitor's first. */
    public String members(List<MemberId> members) {
        return sorted(members).stream().map(this::member).collect(Collectors.joining(visit.text("texts.list-comma")));
    }

    /** The names of members given by their codes, the visitor's first. */
    public String membersOf(List<String> codes) {
        return members(codes.stream().map(MemberId::new).toList());
    }

    /** The partnership's members that are no organs, the visitor's first. */
    public List<MemberId> partners() {
        return sorted(state.founded().stream()
                .flatMap(founded -> founded.parties().stream())
                .filter(party -> !party.organ())
                .map(Party::id)
                .toList());
    }

    /** The languages of the partnership's words. */
    public List<String> languages() {
        return state.founded().map(founded -> founded.languages()).orElse(List.of("en"));
    }

    /** What a language is called. */
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(visit.language().locale());
    }

    /** What an issue area is called; its name in the taxonomy if it is none of ours. */
    public String area(String area) {
        String key = "texts.area." + area;
        return visit.messages().has(visit.language(), key) ? visit.text(key) : area;
    }

    /** A date as the page's language writes it, as precise as it is known. */
    public String date(PartialDate date) {
        return date.value().length() == 10 ? visit.day(date.first()) : date.value();
    }

    /** A period of whole months or years in words; as it stands if it is another. */
    public String period(String period) {
        try {
            long months = Period.parse(period).toTotalMonths();
            return months % 12 == 0
                    ? visit.text("texts.period.years", months / 12)
                    : visit.text("texts.period.months", months);
        } catch (DateTimeParseException other) {
            return period;
        }
    }

    /** Why something was found, in the visitor's language where there are words for the rule. */
    public String reason(Reason reason) {
        return translated(reason) ? visit.text(ruleKey(reason)) : reason.words();
    }

    /** The language of {@link #reason} where it is not the page's. */
    public @Nullable String reasonLanguage(Reason reason) {
        return translated(reason) || visit.language() == Language.EN ? null : "en";
    }

    private boolean translated(Reason reason) {
        return visit.language() != Language.EN && visit.messages().has(visit.language(), ruleKey(reason));
    }

    private static String ruleKey(Reason reason) {
        return "texts.rule." + reason.rule().name();
    }

    /** What one language version says where another says something else. */
    public String difference(Difference.Kind kind, String code) {
        if (code.isEmpty()) {
            return visit.text("texts.versions.none");
        }
        return Arrays.stream(code.split(";", -1))
                .map(part -> switch (kind) {
                    case COMMITS, FORCE -> visit.text("terms.force." + part.toLowerCase(Locale.ROOT));
                    case WORD -> visit.text("texts.versions.word." + part);
                    case TIME -> part.startsWith("P") ? period(part) : date(new PartialDate(part));
                    case MEMBERS -> member(new MemberId(part));
                })
                .collect(Collectors.joining(visit.text("texts.list-comma")));
    }

    /** A source's address if it is one of the web, else null: an address that runs a program is no link. */
    public @Nullable String webAddress(Source source) {
        return source.url() != null && StatementForm.isWebAddress(source.url()) ? source.url() : null;
    }

    /** All issue areas of the office. */
    public List<String> areas() {
        return visit.messages().areas();
    }

    /** Whether a code is a state's in ISO 3166-1, or the European Union's. */
    static boolean known(String code) {
        return STATES.contains(code) || code.equals("EU");
    }

    private List<MemberId> sorted(List<MemberId> members) {
        Optional<MemberId> own = visit.who().map(account -> account.member());
        return members.stream()
                .sorted(Comparator.comparingInt(
                        member -> own.isPresent() && own.get().equals(member) ? 0 : 1))
                .toList();
    }
}
