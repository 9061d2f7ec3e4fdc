package entente.mail;

import entente.store.Outbox.Queued;

/** Hands letters over to a mail server. */
interface Carrier {
    /** Hands one letter over, or says why that failed. */
    Handover carry(Queued letter);

    /** What came of handing a letter over. */
    sealed interface Handover {
        /** The server took it on itself to deliver it. */
        record Taken() implements Handover {}

        /**
         * It was not taken now, but may be later.
         *
         * @param answer what the server or the connection said
         * @param whole whether the trouble is with the server and not with this letter
         */
        record NotNow(String answer, boolean whole) implements Handover {}

        /** It was refused for good; with what the server said. */
        record Refused(String answer) implements Handover {}
    }
}
