package entente.exchange;

import entente.act.DocumentRef;
import entente.body.BodyCodec;
import entente.body.MalformedBody;
import entente.desk.ActCheck;
import entente.desk.Contact;
import entente.desk.Desk;
import entente.mirror.Advance;
import entente.mirror.Mirrors;
import entente.mirror.Peer;
import entente.mirror.Roster;
import entente.mirror.Visit;
import entente.record.Hash;
import entente.recorder.DocumentStore;
import java.io.IOException;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps the others' logs up to date: one thread for each other server waits for its news and takes them over. */
public final class Exchange implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(Exchange.class.getName());
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Mirrors mirrors;
    private final Map<String, HttpsPeer> peers;
    private final Bulletin bulletin;
    private final InstantSource clock;
    private final DocumentStore documents;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();
    private final Visitors visitors;
    private volatile @Nullable Desk desk;
    private volatile boolean diskFailed;

    /** When a server last answered (the epoch if never), and what is wrong with what it shows. */
    private record Heard(Instant last, String trouble) {}

    Exchange(
            Mirrors mirrors,
            Map<String, HttpsPeer> peers,
            Bulletin bulletin,
            InstantSource clock,
            DocumentStore documents,
            Visitors visitors) {
        this.mirrors = mirrors;
        this.peers = new TreeMap<>(peers);
        this.bulletin = bulletin;
        this.clock = clock;
        this.documents = documents;
        this.visitors = visitors;
    }

    /** From now on what arrives is folded, too. */
    void open(Desk opened) {
        desk = opened;
        opened.whenRecorded(bulletin::news);
        opened.arriveFromMirrors();
    }

    /** Begins to ask. */
    void start() {
        peers.forEach((name, peer) -> {
            Thread thread = Thread.ofVirtual().name("exchange " + name).start(() -> keepUp(name, peer));
            threads.add(thread);
        });
    }

    /** How it stands with each other server. */
    List<Contact> contacts() {
        List<Contact> contacts = new ArrayList<>();
        peers.forEach((name, peer) -> {
            Heard now = heard.getOrDefault(name, new Heard(Instant.EPOCH, ""));
            Optional<Visitors.Asked> asked = visitors.asked(name);
            Roster.Host host = mirrors.roster().host(name).orElseThrow();
            contacts.add(new Contact(
                    name,
                    host.logs().stream().map(log -> Library.member(log.name())).toList(),
                    peer.reach() == Contact.Reach.ANSWERS && !now.trouble().isEmpty()
                            ? Contact.Reach.TROUBLE
                            : peer.reach(),
                    now.last().equals(Instant.EPOCH) ? null : now.last(),
                    asked.map(Visitors.Asked::last).orElse(null),
                    asked.map(Visitors.Asked::limited).orElse(0L),
                    now.trouble()));
        });
        return contacts;
    }

    private void keepUp(String name, HttpsPeer peer) {
        Duration pause = SHORTEST_PAUSE;
        boolean goesOn = true;
        while (goesOn && !diskFailed) {
            String trouble = once(name, peer);
            Instant now = clock.instant();
            boolean silent = trouble.equals(SILENT);
            heard.merge(
                    name,
                    new Heard(silent ? Instant.EPOCH : now, silent ? "" : trouble),
                    (before, after) -> silent ? new Heard(before.last(), "") : after);
            if (trouble.isEmpty()) {
                pause = SHORTEST_PAUSE;
                goesOn = bulletin.pause(Duration.ZERO);
            } else {
                goesOn = bulletin.pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private static final String SILENT = "does not answer";

    /** Takes over one piece of news; returns what stood in the way, or nothing. */
    private String once(String name, HttpsPeer peer) {
        try {
            Optional<HttpsPeer.News> news = peer.news();
            if (news.isEmpty()) {
                return peer.reach() == Contact.Reach.OTHER_KEY && seekKeys(name) ? "" : SILENT;
            }
            Visit visit = mirrors.take(name, news.get().heads(), peer, this::keep, clock.instant());
            Desk open = desk;
            if (open != null && visit.news()) {
                open.arriveFromMirrors();
                LateBodies.fetch(open, mirrors, name, peer, this::keep);
            }
            if (visit.news()) {
                bulletin.news();
            }
            Optional<String> trouble = trouble(name, visit);
            if (trouble.isEmpty()) {
                peer.seen(news.get().version());
            }
            return trouble.orElse("");
        } catch (IOException broken) {
            // What was written is unknown now; the next start finds out. Until then nothing more is cosigned.
            diskFailed = true;
            LOGGER.log(Logger.Level.ERROR, "the disk failed while the log of " + name + " was kept", broken);
            return "the disk here failed";
        } catch (RuntimeException bug) {
            LOGGER.log(Logger.Level.ERROR, "a mistake in the exchange with " + name, bug);
            return "a mistake in this program";
        }
    }

    /** Asks the others under which key a server talks now; returns whether one of them could tell. */
    boolean seekKeys(String name) throws IOException {
        for (Map.Entry<String, HttpsPeer> other : peers.entrySet()) {
            if (!other.getKey().equals(name) && mirrors.seekKeys(name, other.getValue())) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> trouble(String name, Visit visit) {
        for (Map.Entry<String, Advance> each : visit.advances().entrySet()) {
            boolean theirs = mirrors.roster().host(name).orElseThrow().writes(each.getKey());
            String trouble = switch (each.getValue()) {
                case Advance.Held _, Advance.Known _, Advance.Contradicted _ -> "";
                case Advance.Incomplete(String what) -> theirs ? each.getKey() + ": " + what : "";
                case Advance.Refused(String reason) -> each.getKey() + ": " + reason;
                case Advance.Behind(long size) ->
                    each.getKey() + ": this server signed " + size + " acts of it before; restart it";
            };
            if (!trouble.isEmpty()) {
                return Optional.of(trouble);
            }
        }
        return Optional.empty();
    }

    /** Keeps the documents that a body cites before the body counts as kept. */
    private boolean keep(String log, long index, byte[] body, Peer from) {
        try {
            for (DocumentRef document : ActCheck.documents(BodyCodec.parse(body))) {
                Hash hash = Hash.parseHex(document.sha256()).orElseThrow();
                if (!documents.has(hash)) {
                    Optional<byte[]> bytes = from.document(hash);
                    if (bytes.isEmpty() || bytes.get().length != document.bytes()) {
                        return false;
                    }
                    documents.put(bytes.get());
                }
            }
            return true;
        } catch (MalformedBody _) {
            // An act that this version cannot read is mirrored all the same.
            return true;
        } catch (IOException broken) {
            LOGGER.log(Logger.Level.ERROR, "a document of " + log + " " + index + " could not be kept", broken);
            return false;
        }
    }

    @Override
    public void close() {
        bulletin.close();
        // Not interrupted: that would close a file in the middle of a write.
        for (HttpsPeer peer : peers.values()) {
            peer.close();
        }
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
