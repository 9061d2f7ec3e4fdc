package entente.triage;

import entente.alert.Watching;
import entente.bulletin.Issuer;
import entente.delivery.Courier;
import entente.delivery.Outbox;
import entente.intake.PublicAddress;
import entente.member.MemberId;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells the addresses of each office of its lines, from time to time and whenever it is woken. */
public final class Dispatch implements AutoCloseable {
    private static final int SECONDS_BETWEEN = 20;
    private static final System.Logger LOG = System.getLogger(Dispatch.class.getName());

    private final Newsdesk newsdesk;
    private final Supplier<Set<MemberId>> offices;
    private final Function<MemberId, Issuer> issuers;
    private final Courier courier;
    private final Map<MemberId, Mark> done = new HashMap<>();
    private final Semaphore woken = new Semaphore(0);
    private final Thread rounds;
    private volatile boolean closed;

    /** What an office's lines depend on, so that they are looked through only when something came. */
    private record Mark(long documents, long judgements, long indicators, long webhooks, long waiting) {}

    /**
     * Begins to tell.
     *
     * @param offices whose archives are on this server
     * @param issuers as whom each office issues
     * @param allowed which addresses may be told
     */
    public Dispatch(
            Newsdesk newsdesk,
            Supplier<Set<MemberId>> offices,
            Function<MemberId, Issuer> issuers,
            PublicAddress allowed,
            InstantSource clock) {
        this.newsdesk = newsdesk;
        this.offices = offices;
        this.issuers = issuers;
        this.courier = new Courier(allowed, clock);
        this.rounds = Thread.ofVirtual().name("dispatch").start(this::run);
    }

    /** As whom an office issues. */
    public Issuer issuer(MemberId office) {
        return issuers.apply(office);
    }

    /** Something came in or was judged: the next round is now. */
    public void wake() {
        woken.release();
    }

    private void run() {
        try {
            while (!closed) {
                if (woken.tryAcquire(SECONDS_BETWEEN, TimeUnit.SECONDS)) {
                    woken.drainPermits();
                }
                for (MemberId office : offices.get()) {
                    Optional<Watching> watching = closed ? Optional.empty() : newsdesk.there(office);
                    if (watching.isPresent()) {
                        round(office, watching.get());
                    }
                }
            }
        } catch (InterruptedException called) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(MemberId office, Watching watching) throws InterruptedException {
        try {
            Outbox outbox = new Outbox(watching.archive().file());
            Mark mark = mark(watching);
            if (mark.webhooks() == 0) {
                return;
            }
            if (!mark.equals(done.get(office))) {
                courier.queue(watching, issuer(office));
                done.put(office, mark(watching));
            }
            courier.carry(outbox);
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "telling the addresses of " + office.value() + " failed", broken);
        }
    }

    private static Mark mark(Watching watching) {
        var file = watching.archive().file();
        return new Mark(
                watching.archive().lastNumber(),
                file.number("select coalesce(max(number), 0) from judgement"),
                watching.shelf().revision(),
                file.number("select count(*) from webhook where stopped = ''"),
                file.number("select count(*) from delivery where state = 'WAITING'"));
    }

    /** Ends the rounds; a body that is on its way goes again at the next start under its name. */
    @Override
    public void close() {
        closed = true;
        rounds.interrupt();
    }
}
