package entente.desk;

import entente.act.ActRef;
import entente.body.BodyCodec;
import entente.member.MemberId;
import entente.mirror.MirroredLog;
import entente.recorder.Recorder;
import java.io.IOException;

/** The places of a log as they lie on disk. */
final class LogPlaces {
    private LogPlaces() {}

    /** Those of a log that is written here, from an index on. */
    static Loading.Source recorded(MemberId member, Recorder recorder, long from) {
        return visitor -> {
            try {
                recorder.forEachBody(from, (index, body) -> visitor.visit(member, index, BodyCodec.nameOf(body), body));
            } catch (IOException e) {
                throw new DeskFailure("log " + member + " cannot be read: " + e.getMessage(), e);
            }
        };
    }

    /** Those of a mirrored log from an index on. */
    static Loading.Source mirrored(MirroredLog log, long from) {
        return visitor -> {
            try {
                long size = log.size();
                for (long index = from; index < size; index++) {
                    ActRef ref = ActRef.of(log.entry(index).body().bytes());
                    visitor.visit(
                            LogBooks.member(log.name()),
                            index,
                            ref,
                            log.body(index).orElse(null));
                }
            } catch (IOException e) {
                throw new DeskFailure("the mirror of log " + log.name() + " cannot be read: " + e.getMessage(), e);
            }
        };
    }
}
