package entente.server;

import entente.exchange.PeersFile;
import entente.mail.MailServer;
import entente.member.MemberId;
import entente.record.NoteVerifier;
import entente.store.Database;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be chosen about a server. There is no other configuration: no file, no environment variable.
 *
 * @param host the address it listens on
 * @param port the port; 0 for any that is free
 * @param data the folder of the record and, unless a database is named, of the embedded store
 * @param example whether it opens on the example partnership
 * @param publicAddress how browsers reach it if not directly, as {@code https://entente.example.org}; passkeys are
 *     bound to its host name
 * @param postgreSql the database, or null for the embedded store
 * @param oneOfSeveral how it holds the record together with other servers, or null if it holds it alone
 * @param outsideWitness who cosigns the logs of a server that holds the record alone, or null if nobody does
 * @param ownHosts hosts of one's own network, each with its port, that webhooks may be sent to; all others are public
 * @param mail the mail server that takes its letters, or null if it sends none
 */
public record ServerOptions(
        String host,
        int port,
        Path data,
        boolean example,
        @Nullable URI publicAddress,
        Database.@Nullable PostgreSql postgreSql,
        @Nullable OneOfSeveral oneOfSeveral,
        @Nullable OutsideWitness outsideWitness,
        Set<String> ownHosts,
        @Nullable MailServer mail) {
    /**
     * A member's server among several.
     *
     * @param member whose
     * @param peers where it answers the others and where they are
     * @param withoutAsking whether it signs without asking its mirrors first: the operator's word that nothing was lost
     */
    public record OneOfSeveral(MemberId member, PeersFile peers, boolean withoutAsking) {}

    /**
     * A witness that somebody else runs (C2SP tlog-witness).
     *
     * @param address below which it takes {@code add-checkpoint}
     * @param key by which its cosignatures are known
     */
    public record OutsideWitness(URI address, NoteVerifier key) {}

    /** One that holds the record alone. */
    public ServerOptions(
            String host,
            int port,
            Path data,
            boolean example,
            @Nullable URI publicAddress,
            Database.@Nullable PostgreSql postgreSql) {
        this(host, port, data, example, publicAddress, postgreSql, null, null, Set.of(), null);
    }

    /** The port if none is asked for. */
    public static final int PORT = 8080;

    /** @throws IllegalArgumentException if the port is none, or the public address has more than scheme, host, port */
    public ServerOptions {
        ownHosts = Set.copyOf(ownHosts);
        for (String own : ownHosts) {
            if (!own.matches("[a-z0-9.-]{1,253}:\\d{1,5}")) {
                throw new IllegalArgumentException(
                        "a host of one's own has a name and a port, as host.example:443: " + own);
            }
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (publicAddress != null
                && (publicAddress.getHost() == null || !publicAddress.toString().matches("https?://[^/?#@]+"))) {
            throw new IllegalArgumentException("not an address of a server: " + publicAddress);
        }
        if (mail != null && publicAddress == null && port == 0) {
            throw new IllegalArgumentException("letters have links: give --public-address, or a port");
        }
    }

    /** On this machine only, with the example, in a folder. */
    public static ServerOptions local(Path data) {
        return new ServerOptions("127.0.0.1", PORT, data, true, null, null);
    }

    /** The same on another port. */
    public ServerOptions onPort(int other) {
        return new ServerOptions(
                host, other, data, example, publicAddress, postgreSql, oneOfSeveral, outsideWitness, ownHosts, mail);
    }

    /** The same with hosts of one's own network that webhooks may be sent to. */
    public ServerOptions telling(Set<String> hosts) {
        return new ServerOptions(
                host, port, data, example, publicAddress, postgreSql, oneOfSeveral, outsideWitness, hosts, mail);
    }

    /** The same with a mail server. */
    public ServerOptions mailing(MailServer server) {
        return new ServerOptions(
                host, port, data, example, publicAddress, postgreSql, oneOfSeveral, outsideWitness, ownHosts, server);
    }

    /**
     * The address of the portal in links that are read elsewhere: the public one, else the one it listens on.
     *
     * @throws IllegalStateException if neither is known before it has started
     */
    public URI home() {
        if (publicAddress != null) {
            return publicAddress.resolve("/");
        }
        if (port == 0) {
            throw new IllegalStateException("links need --public-address or a port");
        }
        return URI.create("http://" + (host.equals("127.0.0.1") ? "localhost" : host) + ":" + port + "/");
    }

    /** Whether browsers reach it by TLS, so that cookies may be refused elsewhere. */
    public boolean secure() {
        return publicAddress != null && publicAddress.getScheme().equals("https");
    }
}
