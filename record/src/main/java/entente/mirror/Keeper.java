package entente.mirror;

/** What knows the meaning of bodies: keeps the documents that a body cites before the body counts as kept. */
@FunctionalInterface
public interface Keeper {
    /** Returns whether everything that belongs to this body is durable here; if not, it is offered again later. */
    boolean keep(String log, long index, byte[] body, Peer from);
}
