package entente.desk;

import entente.act.PartnershipAct;
import entente.act.Release;
import entente.member.MemberId;

/** The first acts of a record, done by the parties' servers themselves and open to anyone. */
final class Founded {
    private Founded() {}

    static Submission founding(Founding founding) {
        return new Submission(founding.founder(), null, null, new Release.Everyone(), founding.act());
    }

    static Submission key(MemberId party, String verifierKey) {
        return new Submission(party, null, null, new Release.Everyone(), new PartnershipAct.KeyIntroduced(verifierKey));
    }
}
