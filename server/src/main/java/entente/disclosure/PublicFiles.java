package entente.disclosure;

import entente.act.EvidenceAct.EvidenceAdded;
import entente.body.RecordForm;
import entente.commitment.Commitment;
import entente.instrument.Statement;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.registry.Naming;
import entente.tabulation.FileForm;
import entente.tabulation.Table;
import entente.text.Localized;
import entente.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The same as files: what was promised and what was done, with the sources. */
final class PublicFiles {
    private static final List<String> COLUMNS = List.of(
            "code",
            "duty",
            "promised",
            "texts",
            "members",
            "area",
            "shown",
            "rounds_held",
            "rounds_passed",
            "reports",
            "evidence",
            "latest_evidence",
            "latest_evidence_on",
            "latest_evidence_source",
            "acts");

    private PublicFiles() {}

    /** A whole file of duties. */
    record Whole(List<DutyView> duties) {}

    /** A duty. */
    record DutyView(
            List<String> codes,
            Localized duty,
            List<MemberId> members,
            String area,
            Deed.Shown shown,
            long roundsHeld,
            long roundsPassed,
            List<TextView> promised,
            List<Shows> evidence,
            List<Said> reports) {}

    /** A text that it stands in. */
    record TextView(Localized title, String date, String act) {}

    /** A source and what it shows. */
    record Shows(Localized shows, @Nullable String on, Source source, String act) {}

    /** What a member reports of itself. */
    record Said(MemberId member, Localized words, String act) {}

    static byte[] csv(Partnership state, List<Deed> deeds, String language) {
        List<Table.Row> rows = new ArrayList<>();
        for (Deed deed : deeds) {
            rows.add(new Table.Row(rows.size() + 2, cells(state, deed, language)));
        }
        return FileForm.CSV.write(new Table(COLUMNS, rows));
    }

    private static Map<String, String> cells(Partnership state, Deed deed, String language) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", codes(deed));
        cells.put("duty", deed.first().terms().summary().get(language));
        cells.put("promised", statements(state, deed, s -> s.entered().date().value()));
        cells.put("texts", statements(state, deed, s -> s.entered().title().get(language)));
        cells.put(
                "members",
                deed.first().terms().members().stream().map(MemberId::value).collect(Collectors.joining("; ")));
        cells.put("area", deed.first().terms().area());
        cells.put("shown", Naming.slug(deed.shown()));
        cells.put("rounds_held", String.valueOf(deed.held()));
        cells.put("rounds_passed", String.valueOf(deed.passed()));
        cells.put("reports", String.valueOf(deed.reports().size()));
        cells.put("evidence", String.valueOf(deed.evidence().size()));
        if (!deed.evidence().isEmpty()) {
            EvidenceAdded latest = deed.evidence().getFirst().added();
            cells.put("latest_evidence", latest.shows().get(language));
            cells.put(
                    "latest_evidence_on",
                    latest.occurred() == null ? "" : latest.occurred().value());
            cells.put(
                    "latest_evidence_source",
                    latest.source().url() == null
                            ? latest.source().title()
                            : latest.source().url());
        }
        cells.put(
                "acts",
                deed.duty().texts().stream().map(one -> one.ref().value()).collect(Collectors.joining("; ")));
        return cells;
    }

    private static String codes(Deed deed) {
        return deed.duty().texts().stream().map(Commitment::code).collect(Collectors.joining("; "));
    }

    private static String statements(
            Partnership state, Deed deed, java.util.function.Function<Statement, String> what) {
        return deed.duty().texts().stream()
                .flatMap(one -> state.statements().find(one.statement()).stream())
                .map(what)
                .collect(Collectors.joining("; "));
    }

    static byte[] json(Partnership state, List<Deed> deeds) {
        return RecordForm.format(
                new Whole(deeds.stream().map(deed -> view(state, deed)).toList()));
    }

    private static DutyView view(Partnership state, Deed deed) {
        return new DutyView(
                deed.duty().texts().stream().map(Commitment::code).toList(),
                deed.first().terms().summary(),
                deed.first().terms().members(),
                deed.first().terms().area(),
                deed.shown(),
                deed.held(),
                deed.passed(),
                deed.duty().texts().stream()
                        .flatMap(one -> state.statements().find(one.statement()).stream())
                        .map(s -> new TextView(
                                s.entered().title(),
                                s.entered().date().value(),
                                s.ref().value()))
                        .toList(),
                deed.evidence().stream()
                        .map(one -> new Shows(
                                one.added().shows(),
                                one.added().occurred() == null
                                        ? null
                                        : one.added().occurred().value(),
                                one.added().source(),
                                one.ref().value()))
                        .toList(),
                deed.reports().stream()
                        .map(one -> new Said(
                                one.author(), one.reported().words(), one.ref().value()))
                        .toList());
    }
}
