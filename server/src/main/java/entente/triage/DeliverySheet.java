package entente.triage;

import entente.delivery.Outbox;
import entente.delivery.Webhook;
import java.util.List;

/**
 * What the page of delivery shows.
 *
 * @param rows the addresses that are told
 * @param secret the key of the address that was just added, shown only now; else empty
 * @param fault why an address was not added, or empty
 * @param typed the address as it was typed, or empty
 * @param mayWrite whether the visitor may change anything
 */
public record DeliverySheet(List<Row> rows, String secret, String fault, String typed, boolean mayWrite) {
    /** Copies the list. */
    public DeliverySheet {
        rows = List.copyOf(rows);
    }

    /**
     * An address.
     *
     * @param webhook which
     * @param sent how many lines it was told of
     * @param waiting how many wait
     * @param givenUp how many were given up
     * @param latest the last few
     */
    public record Row(Webhook webhook, long sent, long waiting, long givenUp, List<Outbox.Delivery> latest) {
        /** Copies the list. */
        public Row {
            latest = List.copyOf(latest);
        }
    }
}
