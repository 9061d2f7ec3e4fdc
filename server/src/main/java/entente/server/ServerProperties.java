package entente.server;

import java.util.Map;
import java.util.TreeMap;

/** The options in the words of the libraries that answer requests. */
final class ServerProperties {
    /** Largest file that may be uploaded, in MiB. */
    static final int UPLOAD_MIB_MAX = 20;

    private ServerProperties() {}

    static Map<String, Object> of(ServerOptions options) {
        Map<String, Object> properties = new TreeMap<>();
        // A file that happens to lie in the working directory must not configure a server.
        properties.put("spring.config.location", "optional:classpath:/entente/server/");
        properties.put("spring.threads.virtual.enabled", "true");
        properties.put("spring.main.lazy-initialization", "true");
        properties.put("spring.jmx.enabled", "false");
        properties.put("server.address", options.host());
        properties.put("server.port", options.port());
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        properties.put("server.forward-headers-strategy", options.publicAddress() == null ? "none" : "native");
        properties.put("server.compression.enabled", "true");
        properties.put("server.compression.mime-types", "text/html,text/css,text/javascript,application/json");
        properties.put("server.error.whitelabel.enabled", "false");
        properties.put("server.servlet.session.timeout", "8h");
        properties.put("server.servlet.session.cookie.name", "entente");
        properties.put("server.servlet.session.cookie.same-site", "lax");
        properties.put("server.servlet.session.cookie.secure", options.secure());
        properties.put("server.servlet.session.tracking-modes", "cookie");
        properties.put("server.servlet.session.persistent", "true");
        properties.put(
                "server.servlet.session.store-dir",
                options.data().resolve("sessions").toString());
        properties.put("server.tomcat.max-http-form-post-size", "4MB");
        // So that somebody who sends a file that is too large reads a page and not a broken connection.
        properties.put("server.tomcat.max-swallow-size", "128MB");
        properties.put("server.tomcat.connection-timeout", "20s");
        properties.put("spring.servlet.multipart.max-file-size", UPLOAD_MIB_MAX + "MB");
        properties.put("spring.servlet.multipart.max-request-size", UPLOAD_MIB_MAX + 1 + "MB");
        // The page that says a file is too large is made for the same request: it must not read the file again.
        properties.put("spring.servlet.multipart.resolve-lazily", "true");
        properties.put("spring.web.resources.add-mappings", "false");
        properties.put("logging.level.root", "warn");
        // Addresses that are not there are no news.
        properties.put("logging.level.org.springframework.web.servlet", "error");
        return properties;
    }
}
