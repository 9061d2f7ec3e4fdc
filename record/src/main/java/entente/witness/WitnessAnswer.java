package entente.witness;

import entente.record.NoteSignature;
import java.util.List;

/** What a witness replies: an HTTP status, a media type and a body, as C2SP tlog-witness orders them. */
public sealed interface WitnessAnswer {

    /** The HTTP status code. */
    int status();

    /** The body's media type. */
    default String mediaType() {
        return "text/plain; charset=utf-8";
    }

    /** The body, which ends in a newline. */
    String body();

    /** The checkpoint was cosigned, and the witness will remember it; the body is its own signature lines. */
    record Cosigned(List<NoteSignature> lines) implements WitnessAnswer {

        /** Copies the list. */
        public Cosigned {
            lines = List.copyOf(lines);
        }

        @Override
        public int status() {
            return 200;
        }

        @Override
        public String body() {
            StringBuilder body = new StringBuilder();
            lines.forEach(line -> body.append(line.line()));
            return body.toString();
        }
    }

    /** The log begins at another size than the witness last cosigned, which is the body: prove it from there. */
    record OtherSize(long size) implements WitnessAnswer {

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String mediaType() {
            return "text/x.tlog.size";
        }

        @Override
        public String body() {
            return size + "\n";
        }
    }

    /** Nothing was cosigned; {@code reason} is an English clause without a full stop. */
    record Refused(Fault fault, String reason) implements WitnessAnswer {

        @Override
        public int status() {
            return fault.status;
        }

        @Override
        public String body() {
            return reason + "\n";
        }
    }

    /** Why nothing was cosigned. */
    enum Fault {
        /** The request is no request, or its old size is larger than the checkpoint. */
        MALFORMED(400),
        /** The log's keys have not signed the checkpoint, or a line of theirs does not hold. */
        NOT_SIGNED(403),
        /** The witness watches no log of this origin. */
        UNKNOWN_LOG(404),
        /** The proof does not show that the checkpoint extends the last one; kept apart, this is evidence. */
        NOT_CONSISTENT(422);

        private final int status;

        Fault(int status) {
            this.status = status;
        }
    }
}
