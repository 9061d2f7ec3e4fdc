package entente.recorder;

import entente.record.Hash;
import java.util.List;

/**
 * What an offline check of a record saw.
 *
 * @param findings what does not match; empty if everything does
 * @param logs each log that has a readable checkpoint
 * @param documents number of documents read
 */
public record Verification(List<Finding> findings, List<LogSummary> logs, long documents) {

    /** Copies the lists. */
    public Verification {
        findings = List.copyOf(findings);
        logs = List.copyOf(logs);
    }

    /** Whether nothing was found amiss. */
    public boolean isSound() {
        return findings.isEmpty();
    }

    /**
     * One log's numbers.
     *
     * @param name its short name
     * @param origin its identity
     * @param size entries under its checkpoint
     * @param root the checkpoint's root
     * @param bodies bodies that match their entries
     * @param bodiesNotGiven entries without a body in the journal
     * @param cosigners the names of the policy's witnesses whose cosignatures the checkpoint bears
     * @param unsigned whole bodies after the checkpoint's size, which no signature covers yet
     */
    public record LogSummary(
            String name,
            String origin,
            long size,
            Hash root,
            long bodies,
            long bodiesNotGiven,
            List<String> cosigners,
            long unsigned) {

        /** Copies the list. */
        public LogSummary {
            cosigners = List.copyOf(cosigners);
        }
    }
}
