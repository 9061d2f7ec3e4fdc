package entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A cable between two servers that can be cut and mended. */
@SuppressWarnings("FutureReturnValueIgnored") // A connection that breaks is what it is for.
public final class Relay implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean cut;

    public Relay(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var _ = threads.submit(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    public void cut() throws IOException {
        cut = true;
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    public void mend() {
        cut = false;
    }

    private Void accept() throws IOException {
        while (true) {
            Socket from = listening.accept();
            if (cut) {
                from.close();
                continue;
            }
            Socket to;
            try {
                to = new Socket(InetAddress.getLoopbackAddress(), target);
            } catch (ConnectException _) {
                // The server behind is not up yet, or has stopped.
                from.close();
                continue;
            }
            open.add(from);
            open.add(to);
            if (cut) {
                // Cut after the look above: the cut has not seen these two.
                from.close();
                to.close();
                continue;
            }
            var _ = threads.submit(() -> carry(from, to));
            var _ = threads.submit(() -> carry(to, from));
        }
    }

    private Void carry(Socket from, Socket to) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } finally {
            open.remove(from);
            open.remove(to);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
        threads.shutdownNow();
    }
}
