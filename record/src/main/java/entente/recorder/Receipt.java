package entente.recorder;

import entente.record.Hash;

/**
 * What a caller holds in hand once its body is durable here.
 *
 * @param log the origin of the log
 * @param index the body's index in it
 * @param leafHash the entry's leaf hash in the log's tree
 * @param treeSize the size of the signed checkpoint that covers it
 */
public record Receipt(String log, long index, Hash leafHash, long treeSize) {}
