package entente.registry;

import entente.act.ContinuityAct;
import entente.act.ContinuityAct.EndExpected;
import entente.act.ContinuityAct.EndGround;
import entente.act.ContinuityAct.TermEnded;
import entente.act.ContinuityAct.TermRecorded;
import entente.member.PostId;
import entente.registry.CommitmentForms.Read;
import java.util.Map;

/** Turns what was typed on a post's page into an act, or names the field that cannot be read. */
final class PostForms {
    private PostForms() {}

    static Read read(String form, PostId post, Map<String, String> sent, String language) {
        try {
            return new Read.Good(act(form, post, new Typed(sent), language));
        } catch (Typed.BadField bad) {
            return new Read.Bad(bad.field());
        }
    }

    private static ContinuityAct act(String form, PostId post, Typed typed, String language) {
        return switch (form) {
            case "term" ->
                new TermRecorded(
                        post,
                        typed.words("person", language),
                        typed.mustDate("from"),
                        typed.date("to"),
                        typed.has("acting"),
                        typed.source().orElse(null));
            case "end" ->
                new TermEnded(
                        typed.ref("term"), typed.mustDate("on"), typed.source().orElse(null));
            case "expected-end" ->
                new EndExpected(
                        typed.ref("term"),
                        typed.mustDate("by"),
                        typed.choice("ground", EndGround.values()),
                        typed.source().orElse(null));
            default -> throw new Typed.BadField("form");
        };
    }
}
