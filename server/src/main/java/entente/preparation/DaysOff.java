package entente.preparation;

import entente.holiday.Holiday;
import entente.holiday.Holidays;
import entente.meeting.SensitiveDay;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.preparation.Pack.Clash;
import entente.preparation.Pack.ClashKind;
import entente.preparation.Pack.Subject;
import entente.text.Localized;
import entente.text.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** On which days which member is away or careful. It warns; nothing is refused for its sake. */
final class DaysOff {
    private static final int FREE_AHEAD = 120;

    private final Holidays holidays;
    private final List<MemberId> members;
    private final List<SensitiveDay> sensitive;

    DaysOff(Holidays holidays, Partnership state) {
        this.holidays = holidays;
        this.members = state.founded().stream()
                .flatMap(founded -> founded.parties().stream())
                .filter(party -> !party.organ())
                .map(party -> party.id())
                .toList();
        this.sensitive =
                state.meetings().days().stream().filter(SensitiveDay::stands).toList();
    }

    /** What is awkward about a day. */
    List<Clash> on(LocalDate day, @Nullable Subject what, boolean meeting, boolean weekends) {
        List<Clash> clashes = new ArrayList<>();
        PartialDate date = PartialDate.of(day);
        for (MemberId member : members) {
            Optional<Holiday> holiday = member.state() ? holidays.on(member.value(), day) : Optional.empty();
            if (holiday.isPresent()) {
                Localized name = new Localized(new TreeMap<>(holiday.get().names()));
                clashes.add(new Clash(date, member, ClashKind.HOLIDAY, name, what, meeting));
            } else if (weekends && holidays.weekend(member.value(), day)) {
                clashes.add(new Clash(date, member, ClashKind.WEEKEND, null, what, meeting));
            }
        }
        sensitive.stream()
                .filter(one -> one.marked().day().on(day))
                .forEach(one -> clashes.add(new Clash(
                        date,
                        one.marked().member(),
                        ClashKind.SENSITIVE,
                        one.marked().name(),
                        what,
                        meeting)));
        return clashes;
    }

    /** The next days on which nobody is away or careful, soonest first. */
    List<LocalDate> free(LocalDate after, int most) {
        return after.plusDays(1)
                .datesUntil(after.plusDays(FREE_AHEAD))
                .filter(day -> on(day, null, false, true).isEmpty())
                .limit(most)
                .toList();
    }
}
