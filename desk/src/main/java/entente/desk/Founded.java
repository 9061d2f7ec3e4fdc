package entente.desk;

import entente.act.Act;
import entente.act.Body;
import entente.act.ContinuityAct.PostCreated;
import entente.act.PartnershipAct;
import entente.act.PartnershipAct.KeyIntroduced;
import entente.act.PartnershipAct.KeyRole;
import entente.act.Release;
import entente.body.BodyCodec;
import entente.body.MalformedBody;
import entente.member.MemberId;
import entente.member.PostId;
import entente.member.PostKind;
import entente.partnership.Partnership;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The first acts of a record, done by the parties' servers themselves and open to anyone. */
final class Founded {
    private static final Map<String, String> DESK = Map.of("en", "Desk", "ja", "担当デスク", "ko", "담당 데스크");

    private Founded() {}

    static Submission founding(Founding founding) {
        return open(founding.founder(), founding.act());
    }

    static Submission key(MemberId party, String verifierKey) {
        return open(party, new KeyIntroduced(verifierKey));
    }

    private static Submission open(MemberId party, Act act) {
        return new Submission(party, null, null, new Release.Everyone(), act);
    }

    static Body parse(byte[] founding) {
        try {
            Body body = BodyCodec.parse(founding);
            if (body.act() instanceof PartnershipAct.PartnershipFounded) {
                return body;
            }
            throw new DeskFailure("what was agreed on is not a founding act");
        } catch (MalformedBody wrong) {
            throw new DeskFailure("what was agreed on is not a founding act: " + wrong.getMessage(), wrong);
        }
    }

    /** The acts with which a party's own server begins and that are not on its log yet. */
    static List<Submission> missing(
            Partnership state, MemberId party, List<String> logKeys, List<KeyIntroduced> serverKeys) {
        List<Act> there = state.acts().stream()
                .filter(act -> act.entry().log().equals(party))
                .<Act>map(act -> act.entry().body().act())
                .toList();
        List<Act> wanted = new ArrayList<>();
        logKeys.forEach(key -> wanted.add(new KeyIntroduced(key)));
        wanted.addAll(serverKeys);
        // Keys that took the place of others are named by the act that changed them.
        wanted.removeIf(act -> act instanceof KeyIntroduced key
                && state.keys().all().stream()
                        .anyMatch(known -> known.member().equals(party)
                                && known.role() == role(key)
                                && known.verifierKey().equals(key.verifierKey())));
        boolean hasDesk = state.offices().all().stream()
                .anyMatch(post ->
                        post.created().member().equals(party) && post.created().kind() == PostKind.DESK);
        if (!hasDesk) {
            wanted.add(new PostCreated(new PostId(party.logName() + "-desk"), party, title(state), PostKind.DESK));
        }
        wanted.removeAll(there);
        return wanted.stream().map(act -> open(party, act)).toList();
    }

    private static KeyRole role(KeyIntroduced key) {
        return key.role() == null ? KeyRole.LOG : key.role();
    }

    private static Localized title(Partnership state) {
        TreeMap<String, String> words = new TreeMap<>();
        state.founded()
                .ifPresent(founded ->
                        founded.languages().forEach(tag -> words.put(tag, DESK.getOrDefault(tag, "Desk"))));
        words.putIfAbsent("en", "Desk");
        return new Localized(words);
    }
}
