package entente.desk;

import entente.act.InstrumentAct.StatementEntered;
import entente.member.MemberId;
import entente.member.Party;
import entente.partnership.Partnership;
import entente.reading.Setting;
import entente.reading.Taxonomy;
import java.util.List;
import java.util.Optional;

/** What the record knows of a statement before its text is read; the same for every door. */
public final class StatementSetting {
    private StatementSetting() {}

    /** The statement's members and date, the partnership's organs by their English names, and the office's areas. */
    public static Setting of(Partnership state, StatementEntered entered, Taxonomy areas) {
        List<String> members = entered.members().stream()
                .filter(MemberId::state)
                .map(MemberId::value)
                .toList();
        List<String> organs = state.founded().stream()
                .flatMap(founded -> founded.parties().stream())
                .filter(Party::organ)
                .map(organ -> organ.name().get("en"))
                .toList();
        return new Setting(members, Optional.of(entered.date().first()), organs, areas);
    }
}
