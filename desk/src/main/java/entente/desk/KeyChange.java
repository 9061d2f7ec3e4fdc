package entente.desk;

import entente.act.PartnershipAct.KeyRole;
import entente.act.PartnershipAct.KeysRotated;
import entente.member.MemberId;
import entente.mirror.RotatedKeys;
import entente.partnership.Entry;
import entente.partnership.Holding;
import entente.partnership.Keys;
import entente.record.KeyRotation;
import entente.record.NoteVerifier;
import entente.record.Signer;
import entente.recorder.LogKey;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets a log's keys give way to new ones. While the act is being recorded the log is signed with both, and both lie in
 * the key folder; the acts on the log then say which stay. So a crash at any moment leaves a change that has not begun,
 * or one that the next start completes.
 */
record KeyChange(LogBooks logs, MemberId log) {

    /** New keys beside the present ones; the act that makes them the log's. */
    KeysRotated begin(LogKey next) {
        LogKey present = logs.key(log);
        KeyRotation rotation = new KeyRotation(present.origin(), logs.size(log), present.verifiers(), next.verifiers());
        String consent = rotation.consent(present.signers(), next.signers()).format();
        List<Signer> both = Stream.<Signer>concat(present.signers().stream(), next.signers().stream())
                .toList();
        logs.use(log, new LogKey(both));
        return new KeysRotated(
                present.verifiers().stream().map(NoteVerifier::format).toList(),
                next.verifiers().stream().map(NoteVerifier::format).toList(),
                KeyRole.LOG,
                consent);
    }

    /** An act by which the keys changed, so that what others show of the log is checked with the right ones. */
    void noteForMirrors(Entry entry) {
        if (entry instanceof Entry.Known known) {
            KeyChain.change(logs.origin(log), known.index(), known.body().act()).ifPresent(this::note);
        }
    }

    private void note(RotatedKeys change) {
        logs.federation().ifPresent(federation -> {
            try {
                federation.mirrors().rotated(log.logName(), change);
            } catch (IOException e) {
                throw new DeskFailure("the change of the keys of " + log + " cannot be kept: " + e.getMessage(), e);
            }
        });
    }

    /** Names for each mirrored log the keys that signed what is held of it, as far as they have changed. */
    static void nameMirrored(LogBooks logs) {
        logs.federation()
                .ifPresent(federation -> federation.mirrors().mirrored().forEach((name, mirror) -> {
                    MemberId log = LogBooks.member(name);
                    List<NoteVerifier> signing = federation
                            .mirrors()
                            .roster()
                            .log(name)
                            .orElseThrow()
                            .keysAt(mirror.size());
                    if (!signing.stream().map(NoteVerifier::format).toList().equals(logs.verifierKeys(log))) {
                        logs.name(log, signing);
                    }
                }));
    }

    /** Leaves exactly the keys that the acts name: in the policy first, which the latest checkpoint satisfies. */
    void settle(Keys told) {
        Set<String> names = told.current(log, KeyRole.LOG).stream()
                .map(Keys.Key::verifierKey)
                .collect(Collectors.toSet());
        LogKey stored = logs.key(log);
        List<? extends Signer> stay = stored.signers().stream()
                .filter(signer -> names.contains(signer.verifier().format()))
                .toList();
        boolean mirrored = logs.federation()
                .filter(federation -> federation.keeping() == Holding.Keeping.MIRRORS)
                .isPresent();
        if (mirrored && stay.size() < names.size()) {
            throw new DeskFailure(
                    "the acts on the log of " + log + " name keys that are not in the key folder: it is from"
                            + " before they changed. Put back the keys from after; nothing more is signed");
        }
        // Acts that name other keys than are kept here are for the check to find; nothing is thrown away then.
        if (names.isEmpty() || stay.size() < names.size()) {
            return;
        }
        LogKey remaining = new LogKey(stay);
        if (!new HashSet<>(logs.verifierKeys(log)).equals(names)) {
            logs.name(log, remaining.verifiers());
        }
        if (stay.size() < stored.signers().size()) {
            logs.use(log, remaining);
        }
    }
}
