package entente.partnership;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Body;
import entente.act.ContinuityAct.PostCreated;
import entente.act.DocumentRef;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.act.Salt;
import entente.act.SilenceAct;
import entente.act.SilenceAct.MethodConsented;
import entente.act.SilenceAct.SilenceOpened;
import entente.body.BodyCodec;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostId;
import entente.member.PostKind;
import entente.partnership.Refusal.Rule;
import entente.silence.Procedure;
import entente.text.Localized;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Three capitals and an office, each with a server, a clock and a log of its own: nothing is known elsewhere until it
 * is fetched, and clocks differ by what a test says.
 */
final class Capitals {
    static final MemberId AA = new MemberId("AA");
    static final MemberId BB = new MemberId("BB");
    static final MemberId CC = new MemberId("CC");
    static final MemberId OFFICE = new MemberId("office");
    static final List<MemberId> MEMBERS = List.of(AA, BB, CC);
    static final List<MemberId> ALL = List.of(AA, BB, CC, OFFICE);
    static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    static final Instant EXPIRY = Instant.parse("2026-06-01T18:00:00Z");
    static final int ALLOWANCE = 60;
    static final Localized WORDS = Localized.of("en", "Words.");

    final Map<MemberId, List<Entry>> logs = new TreeMap<>();
    final Map<MemberId, Union> views = new TreeMap<>();
    final Map<MemberId, Duration> clocks = new HashMap<>();
    Instant now = START;
    Holding holding = Holding.none(Holding.Keeping.NOBODY);
    private int salts;

    Capitals() {
        ALL.forEach(party -> {
            logs.put(party, new ArrayList<>());
            views.put(party, new Union());
        });
        List<Party> parties =
                ALL.stream().map(p -> new Party(p, p.equals(OFFICE), WORDS)).toList();
        must(OFFICE, null, new PartnershipFounded(WORDS, parties, List.of("en"), null, null));
        for (MemberId party : ALL) {
            fetchAll(party);
            must(party, null, new PostCreated(World.deskOf(party), party, WORDS, PostKind.DESK));
        }
        for (MemberId member : MEMBERS) {
            must(member, World.deskOf(member), new MethodConsented(SilenceAct.METHOD));
        }
        ALL.forEach(this::fetchAll);
    }

    /** What an author's own clock says, in whole seconds as acts have it. */
    Instant clock(MemberId server) {
        return now.plus(clocks.getOrDefault(server, Duration.ZERO)).truncatedTo(ChronoUnit.SECONDS);
    }

    Optional<Rule> attempt(MemberId author, PostId post, Act act) {
        return attempt(author, post, new Release.AllMembers(), act);
    }

    Optional<Rule> attempt(MemberId author, PostId post, Release release, Act act) {
        return views.get(author).decide(body(author, post, release, act), clock(author))
                        instanceof Decision.Refused(Refusal refusal)
                ? Optional.of(refusal.rule())
                : Optional.empty();
    }

    /** Records an act if its author's server admits it. */
    Optional<ActRef> put(MemberId author, PostId post, Act act) {
        Body body = body(author, post, act);
        if (views.get(author).decide(body, clock(author)) instanceof Decision.Refused) {
            return Optional.empty();
        }
        return Optional.of(write(author, body));
    }

    ActRef must(MemberId author, PostId post, Act act) {
        Body body = body(author, post, act);
        if (views.get(author).decide(body, clock(author)) instanceof Decision.Refused refused) {
            throw new AssertionError(refused.refusal() + " for " + act);
        }
        return write(author, body);
    }

    /** Writes an act that a server ought to have refused. */
    ActRef force(MemberId author, PostId post, Act act) {
        return write(author, body(author, post, act));
    }

    private ActRef write(MemberId author, Body body) {
        ActRef ref = BodyCodec.nameOf(BodyCodec.format(body));
        Entry entry = new Entry.Known(author, logs.get(author).size(), ref, body);
        logs.get(author).add(entry);
        views.get(author).arrive(entry);
        return ref;
    }

    private Body body(MemberId author, PostId post, Act act) {
        return body(author, post, new Release.AllMembers(), act);
    }

    private Body body(MemberId author, PostId post, Release release, Act act) {
        Union view = views.get(author);
        TreeMap<MemberId, Long> seen = new TreeMap<>();
        view.logs().stream()
                .filter(log -> !log.equals(author) && view.folded(log) > 0)
                .forEach(log -> seen.put(log, view.folded(log)));
        Salt salt = new Salt("%032x".formatted(salts++));
        return new Body(
                Body.FORMAT,
                "capitals",
                author,
                post,
                post == null ? null : "Somebody",
                clock(author),
                release,
                Citations.of(act),
                seen,
                salt,
                act);
    }

    void fetch(MemberId reader, MemberId log) {
        Union view = views.get(reader);
        for (long i = view.size(log); i < logs.get(log).size(); i++) {
            view.arrive(logs.get(log).get((int) i));
        }
    }

    void fetchAll(MemberId reader) {
        ALL.stream().filter(log -> !log.equals(reader)).forEach(log -> fetch(reader, log));
    }

    /** What a server does at its start, when somebody looks, and from time to time. */
    int settle(MemberId server) {
        int recorded = 0;
        List<Due> due = views.get(server).snapshot().due(clock(server), java.util.Set.of(server));
        while (!due.isEmpty()) {
            for (Due one : due) {
                must(server, null, one.act());
                recorded++;
            }
            due = views.get(server).snapshot().due(clock(server), java.util.Set.of(server));
        }
        return recorded;
    }

    /** Everybody fetches everything and does what is due, until nothing is left to do. */
    void heal() {
        int done = 1;
        while (done > 0) {
            done = 0;
            for (MemberId server : ALL) {
                fetchAll(server);
                done += settle(server);
            }
        }
        ALL.forEach(this::fetchAll);
    }

    /** A server that lost its memory reads its disk again. */
    void restart(MemberId server) {
        Union fresh = new Union();
        Union before = views.get(server);
        List<MemberId> order = new ArrayList<>(before.logs());
        order.sort(Comparator.reverseOrder());
        order.forEach(log -> {
            for (long i = 0; i < before.size(log); i++) {
                fresh.arrive(logs.get(log).get((int) i));
            }
        });
        views.put(server, fresh);
    }

    SilenceOpened opening() {
        return opening(EXPIRY, false);
    }

    SilenceOpened opening(Instant expiry, boolean drill) {
        TreeMap<String, DocumentRef> texts = new TreeMap<>();
        texts.put("en", new DocumentRef("0".repeat(64), 10, "text/plain", "text.txt"));
        List<ActRef> consents = MEMBERS.stream()
                .map(member -> views.get(member)
                        .snapshot()
                        .silences()
                        .consent(member)
                        .orElseThrow()
                        .ref())
                .toList();
        return new SilenceOpened("S-1", WORDS, null, null, texts, MEMBERS, expiry, ALLOWANCE, drill, consents);
    }

    /** The frozen text under silence. */
    SilenceOpened opening(ActRef finalised, Instant expiry) {
        SilenceOpened plain = opening(expiry, false);
        return new SilenceOpened(
                plain.code(),
                plain.title(),
                null,
                finalised,
                plain.texts(),
                plain.members(),
                expiry,
                plain.allowanceSeconds(),
                false,
                plain.consents());
    }

    /** The one procedure, as a server sees it. */
    Procedure procedure(MemberId server) {
        return views.get(server).snapshot().silences().all().getFirst();
    }

    Procedure.Stage stage(MemberId server) {
        return procedure(server).stage(clock(server), holding::effective);
    }
}
