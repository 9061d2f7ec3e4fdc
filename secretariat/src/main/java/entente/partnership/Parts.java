package entente.partnership;

import entente.act.ActRef;
import entente.act.Release;
import entente.commitment.Register;
import entente.consultation.Consultations;
import entente.continuity.Offices;
import entente.continuity.Stands;
import entente.evidence.Dossiers;
import entente.factor.Factors;
import entente.handover.Handovers;
import entente.instrument.Statements;
import entente.meeting.Meetings;
import entente.negotiation.Instruments;
import entente.silence.Silences;
import entente.trie.TrieMap;
import entente.trie.TrieVector;

/** What a state consists of, besides its beginning. Each part grows; a copy goes its own way. */
record Parts(
        Statements statements,
        Register register,
        Dossiers dossiers,
        Offices offices,
        Stands stands,
        Keys keys,
        Silences silences,
        Meetings meetings,
        Instruments instruments,
        Handovers handovers,
        Consultations consultations,
        Factors factors,
        Standings acts,
        Histories histories,
        TrieMap<ActRef, Release> widened,
        TrieVector<Entry.Unreadable> unreadable,
        TrieVector<Entry.Known> misplaced) {
    /** Nothing yet. */
    Parts() {
        this(
                new Statements(),
                new Register(),
                new Dossiers(),
                new Offices(),
                new Stands(),
                new Keys(),
                new Silences(),
                new Meetings(),
                new Instruments(),
                new Handovers(),
                new Consultations(),
                new Factors(),
                new Standings(),
                new Histories(),
                new TrieMap<>(),
                new TrieVector<>(),
                new TrieVector<>());
    }

    /** One like this, which later changes of this do not reach. */
    Parts copy() {
        return new Parts(
                statements.copy(),
                register.copy(),
                dossiers.copy(),
                offices.copy(),
                stands.copy(),
                keys.copy(),
                silences.copy(),
                meetings.copy(),
                instruments.copy(),
                handovers.copy(),
                consultations.copy(),
                factors.copy(),
                acts.copy(),
                histories.copy(),
                widened.copy(),
                unreadable.copy(),
                misplaced.copy());
    }
}
