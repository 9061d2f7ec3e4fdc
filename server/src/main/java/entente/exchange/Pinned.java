package entente.exchange;

import entente.record.Hash;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** TLS in which a key is trusted for its hash and nothing else: no authority, no host name, no date. */
final class Pinned {
    private static final char[] IN_MEMORY = "in memory only".toCharArray();

    private Pinned() {}

    /** For asking: talks only to who holds this key, and shows its own. */
    static SSLContext client(TransportKey own, Hash server) {
        return client(own, () -> Set.of(server));
    }

    /** The same for one whose key changes: those that count at the moment of asking. */
    static SSLContext client(TransportKey own, Supplier<Set<Hash>> server) {
        return context(own, new Pins(server, true));
    }

    /** For answering: anyone may come; who shows one of these keys is known, others are anonymous. */
    static SSLContext server(TransportKey own) {
        return context(own, new Pins(Set::of, false));
    }

    private static SSLContext context(TransportKey own, TrustManager trust) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("transport", own.key(), IN_MEMORY, new Certificate[] {own.certificate()});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, IN_MEMORY);
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java platform lacks TLS 1.3 with ECDSA", e);
        }
    }

    /** The hash of the key that the other side has proved to hold in this session, if it showed one. */
    static Optional<Hash> shown(SSLSession session) {
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? Optional.of(TransportKey.pinOf(certificate))
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException _) {
            return Optional.empty();
        }
    }

    /** The handshake proves who holds the key; what the key is trusted for is decided by its hash, here or later. */
    private static final class Pins extends X509ExtendedTrustManager {
        private final Supplier<Set<Hash>> servers;
        private final boolean onlyAsks;

        Pins(Supplier<Set<Hash>> servers, boolean onlyAsks) {
            this.servers = servers;
            this.onlyAsks = onlyAsks;
        }

        private void client() throws CertificateException {
            if (onlyAsks) {
                throw new CertificateException("this side only asks");
            }
        }

        private void server(X509Certificate[] chain) throws CertificateException {
            if (chain.length == 0 || !servers.get().contains(TransportKey.pinOf(chain[0]))) {
                throw new CertificateException("not the key of the server that was asked for");
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            client();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            client();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            client();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            server(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            server(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            server(chain);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
