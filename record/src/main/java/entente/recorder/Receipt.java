package entente.recorder;

import entente.record.Hash;

/**
 * What a caller holds in hand once its body is durable here.
 *
 * @param log the origin of the log
 * @param index the body's index in it
 * @param leafHash the entry's leaf hash in the log's tree
 * @param treeSize the log's size after the commit that made it durable; a signed checkpoint of at least this size
 *     follows
 */
public record Receipt(String log, long index, Hash leafHash, long treeSize) {}
