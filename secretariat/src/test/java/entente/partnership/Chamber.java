package entente.partnership;

import static entente.partnership.Capitals.MEMBERS;
import static entente.partnership.Capitals.OFFICE;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.AdoptionAct.InstrumentSigned;
import entente.act.AdoptionAct.SignatureKind;
import entente.act.AdoptionAct.SignedBy;
import entente.act.Change;
import entente.act.DocumentRef;
import entente.act.NegotiationAct.InstrumentOpened;
import entente.act.NegotiationAct.Stance;
import entente.act.NegotiationAct.StanceTaken;
import entente.act.NegotiationAct.TextFinalised;
import entente.act.NegotiationAct.TextKind;
import entente.act.NegotiationAct.TextTabled;
import entente.draft.CanonicalBytes;
import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.LanguagePolicy;
import entente.draft.Style;
import entente.member.MemberId;
import entente.negotiation.Instrument;
import entente.negotiation.Table;
import entente.negotiation.Version;
import entente.text.Localized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Three capitals and an office in the chair that negotiate a text in two languages. */
final class Chamber {
    static final LanguagePolicy LANGUAGES = LanguagePolicy.equal(List.of("en", "ja"));

    final Capitals capitals = new Capitals();
    final ActRef opened;

    Chamber() {
        opened = chair(new InstrumentOpened(
                "I-1", words("Statement", "声明"), TextKind.ZERO_DRAFT, MEMBERS, LANGUAGES, OFFICE, null));
    }

    static Localized words(String english, String japanese) {
        return new Localized(new TreeMap<>(Map.of("en", english, "ja", japanese)));
    }

    static Clause clause(String id, String english, String japanese) {
        return Clause.of(id, ClauseKind.PARAGRAPH, words(english, japanese));
    }

    /** A text of so many clauses. */
    static Draft draft(int clauses) {
        List<Clause> all = java.util.stream.IntStream.range(0, clauses)
                .mapToObj(i -> clause("p" + i, "We will meet " + i + " times.", "我々は" + i + "回会合する。"))
                .toList();
        return new Draft(words("Statement", "声明"), Style.PARAGRAPHS, all);
    }

    ActRef chair(Act act) {
        return capitals.must(OFFICE, World.deskOf(OFFICE), act);
    }

    /** A member's desk says something, and every capital hears it. */
    ActRef say(MemberId member, Act act) {
        ActRef ref = capitals.must(member, World.deskOf(member), act);
        Capitals.ALL.forEach(capitals::fetchAll);
        return ref;
    }

    /** Why a member's own server does not record what its desk would say; nothing if it did. */
    Optional<Refusal.Rule> refusal(MemberId member, Act act) {
        return capitals.attempt(member, World.deskOf(member), act);
    }

    ActRef tabled(int clauses) {
        ActRef text =
                chair(new TextTabled(opened, instrument(OFFICE).headRef(), TextKind.ZERO_DRAFT, draft(clauses), null));
        Capitals.ALL.forEach(capitals::fetchAll);
        return text;
    }

    Partnership state(MemberId server) {
        return capitals.views.get(server).snapshot();
    }

    Instrument instrument(MemberId server) {
        return state(server).instruments().find(opened).orElseThrow();
    }

    Table table(MemberId server) {
        return Table.of(instrument(server));
    }

    Version head(MemberId server) {
        return instrument(server).head().orElseThrow();
    }

    String hash(MemberId server, String clause) {
        return head(server).hash(clause).orElseThrow();
    }

    StanceTaken stance(MemberId server, Stance stance, String... clauses) {
        TreeMap<String, String> versions = new TreeMap<>();
        for (String clause : clauses) {
            versions.put(clause, hash(server, clause));
        }
        return new StanceTaken(opened, head(server).ref(), stance, versions, null);
    }

    /** A member's stance to every clause of the text it knows. */
    StanceTaken toAll(MemberId server, Stance stance) {
        return stance(server, stance, head(server).clauses().keySet().toArray(String[]::new));
    }

    Change.Replace replacing(MemberId server, String clause, Localized text, String... unaffected) {
        return new Change.Replace(clause, hash(server, clause), null, text, List.of(unaffected));
    }

    TextFinalised finalised(MemberId server) {
        Draft draft = head(server).draft();
        String hash = CanonicalBytes.hash(draft, instrument(server).authentic());
        return new TextFinalised(
                opened, draft.title(), hash, new DocumentRef(hash, 100, "text/plain", "text"), new TreeMap<>());
    }

    static InstrumentSigned signed(ActRef finalised, String hash, SignatureKind kind) {
        return new InstrumentSigned(finalised, hash, kind, SignedBy.MEMBER_KEY, null, "0".repeat(32));
    }

    /** Everybody agrees to everything, and the chair freezes the text. */
    ActRef frozen() {
        for (MemberId member : MEMBERS) {
            capitals.must(member, World.deskOf(member), toAll(member, Stance.SUPPORT));
        }
        Capitals.ALL.forEach(capitals::fetchAll);
        ActRef frozen = chair(finalised(OFFICE));
        Capitals.ALL.forEach(capitals::fetchAll);
        return frozen;
    }
}
