package entente.exchange;

import entente.desk.Contact;
import entente.desk.Federation;
import entente.mirror.Mirrors;
import entente.mirror.Roster;
import entente.partnership.Holding;
import entente.recorder.FolderDisk;
import entente.recorder.KeyFolder;
import entente.recorder.RecordFolder;
import entente.recorder.RecordedLog;
import entente.recorder.ResidentLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What lies in the data folder of one server among several, opened without any network.
 *
 * @param founding the charter
 * @param self which server it is
 * @param mirrors the others' logs, and what others say of them all
 * @param resident the own logs as they lie there, by name
 * @param own the own logs
 */
record Kept(
        Charter founding,
        Introduction self,
        Mirrors mirrors,
        Map<String, ResidentLog> resident,
        List<RecordedLog> own) {
    static Kept open(Path data) throws IOException {
        Charter founding = JoinedFolder.charter(data);
        Introduction self = JoinedFolder.self(data, founding);
        RecordFolder record = new RecordFolder(data.resolve("record"));
        Map<String, ResidentLog> resident = new LinkedHashMap<>();
        List<RecordedLog> own = new ArrayList<>();
        FolderDisk ledger = new FolderDisk(data.resolve("federation"));
        Roster roster = Mirrors.roster(founding.roster(), ledger);
        for (Roster.Log log : roster.host(self.host().name()).orElseThrow().logs()) {
            ResidentLog there = ResidentLog.open(record.log(log.name()), log);
            resident.put(log.name(), there);
            own.add(new RecordedLog(record.log(log.name()), there));
        }
        Mirrors mirrors = Mirrors.open(
                founding.roster(),
                self.host().name(),
                List.copyOf(own),
                name -> new FolderDisk(record.log(name)),
                ledger,
                new KeyFolder(data.resolve("keys"))
                        .load(JoinedFolder.mirrorKeyName(self.host().name()))
                        .signers(),
                Federation.KEY_ACTS);
        return new Kept(founding, self, mirrors, resident, own);
    }

    /** What a desk must know to open it while nobody else is talked to. */
    Federation alone() {
        return new Federation(mirrors, own, Holding.Keeping.MIRRORS, List::<Contact>of);
    }
}
