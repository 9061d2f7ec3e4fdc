package entente.bench;

import entente.article.Article;
import entente.cli.ExitCode;
import entente.indicator.Indicator;
import entente.indicator.IndicatorFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * OpenSearch's percolator with the same indicators and documents, in a process of its own since its Lucene is another.
 * It times itself, so that the way between the processes is not counted.
 */
final class PercolatorProcess implements AutoCloseable {
    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final int documents;

    private PercolatorProcess(Process process, int documents) {
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.documents = documents;
    }

    /**
     * What a round gave.
     *
     * @param nanoseconds it took
     * @param matches the indicators each document met
     */
    record Round(long nanoseconds, List<Set<String>> matches) {}

    /** Starts it and waits until all indicators are registered. */
    static PercolatorProcess start(List<Indicator> indicators, List<Article> articles)
            throws IOException, Benchmark.Stopped {
        Path home = Path.of(System.getProperty("entente.home", "."));
        Path log = Files.createTempFile("entente-percolator", ".log");
        Process process = new ProcessBuilder(home.resolve("entente").toString(), "percolator")
                .redirectError(log.toFile())
                .start();
        PercolatorProcess percolator = new PercolatorProcess(process, articles.size());
        try {
            percolator.text(indicators.stream().map(IndicatorFile::written).collect(Collectors.joining()));
            percolator.out.writeInt(articles.size());
            for (Article article : articles) {
                percolator.text(article.language().code());
                percolator.text(article.words());
            }
            percolator.out.flush();
            percolator.in.readByte();
            Files.delete(log);
            return percolator;
        } catch (IOException ended) {
            percolator.close();
            throw new Benchmark.Stopped(ExitCode.NOT_STARTED, "OpenSearch did not start", "See " + log);
        }
    }

    /** All documents once, so many of them in one question. */
    Round round(int together) throws IOException {
        out.writeInt(together);
        out.flush();
        long nanoseconds = in.readLong();
        List<Set<String>> matches = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            Set<String> ids = new HashSet<>();
            for (int left = in.readInt(); left > 0; left--) {
                ids.add(in.readUTF());
            }
            matches.add(ids);
        }
        return new Round(nanoseconds, matches);
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() {
        try {
            out.writeInt(0);
            out.flush();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
