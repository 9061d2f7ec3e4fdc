package entente.intake;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which addresses are fetched: public ones only, so that a feed cannot make this server ask its own network. */
@FunctionalInterface
public interface PublicAddress {
    /** Why an address is not fetched; empty where it is. */
    Optional<String> refusal(URI address);

    /** Only addresses of the open internet, by every address their host has now. */
    static PublicAddress only() {
        return address -> {
            String scheme = String.valueOf(address.getScheme());
            String host = address.getHost();
            if (!(scheme.equals("http") || scheme.equals("https")) || host == null || address.getUserInfo() != null) {
                return Optional.of("only http and https addresses without a user are fetched");
            }
            int port = address.getPort();
            if (port != -1 && port != 80 && port != 443) {
                return Optional.of("only the ports 80 and 443 are fetched");
            }
            try {
                for (InetAddress each : InetAddress.getAllByName(host)) {
                    if (!isPublic(each)) {
                        return Optional.of(host + " lies at " + each.getHostAddress() + ", which is no public address");
                    }
                }
                return Optional.empty();
            } catch (UnknownHostException unknown) {
                return Optional.of("there is no host " + host);
            }
        };
    }

    /**
     * Addresses of the open internet, and those of hosts that the operator named.
     *
     * @param own hosts of one's own network, each with its port, such as {@code siem.example:8443}
     */
    static PublicAddress or(Set<String> own) {
        PublicAddress only = only();
        return address -> {
            int port = address.getPort() != -1 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
            String host = address.getHost() + ":" + port;
            return own.contains(host.toLowerCase(Locale.ROOT)) ? Optional.empty() : only.refusal(address);
        };
    }

    /** Whether an address is of the open internet (the special-purpose registries of RFC 6890). */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet4Address) {
            int third = bytes[2] & 0xff;
            boolean shared = first == 100 && second >= 64 && second < 128;
            boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
            boolean testing = (first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100)))
                    || (first == 203 && second == 0 && third == 113);
            return first != 0 && first < 240 && !shared && !protocol && !testing;
        }
        // Only 2000::/3 is given out; of it 2002::/16 and 2001:0::/32 carry addresses of the older protocol inside.
        boolean tunnelled = first == 0x20 && (second == 0x02 || (second == 0x01 && bytes[2] == 0 && bytes[3] == 0));
        boolean documented = first == 0x20 && second == 0x01 && bytes[2] == 0x0d && (bytes[3] & 0xff) == 0xb8;
        return (first & 0xe0) == 0x20 && !tunnelled && !documented;
    }
}
