package entente.mirror;

import entente.record.Hash;
import entente.record.SignedNote;
import entente.record.Tile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Another server, over a network that may fail at any call. Nothing it says is believed. An empty answer means that it
 * did not answer, or not within the limits.
 */
public interface Peer extends Bodies {
    /** The newest checkpoint of every log it keeps, with its own cosignatures. */
    Optional<List<SignedNote>> heads();

    /**
     * The newest checkpoint that it holds of a log, once nothing more is under way there: after this answer it takes
     * over nothing that it had begun before.
     *
     * @return an answer, which is empty if it holds none
     */
    Optional<Optional<SignedNote>> settled(String log);

    /** A tile or entry bundle of a log it keeps. */
    Optional<byte[]> tile(String log, Tile tile);

    /**
     * The proofs it keeps that a log was shown in two versions.
     *
     * @param known names of logs of which no proof is wanted
     */
    Optional<List<Evidence>> evidence(Set<String> known);

    /** A document that an act cites which this server may read. */
    Optional<byte[]> document(Hash hash);
}
