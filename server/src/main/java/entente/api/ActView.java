package entente.api;

import entente.act.Body;
import entente.partnership.Partnership;
import entente.partnership.Standing;

/** An act with its body. */
record ActView(ActRow act, Body body) {
    static ActView of(Partnership state, Standing standing) {
        return new ActView(ActRow.of(state, standing), standing.entry().body());
    }
}
