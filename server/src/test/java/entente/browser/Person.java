package entente.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Somebody at a browser of their own. What one does runs in a thread of its own, so that several work at once. */
final class Person implements AutoCloseable {
    static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private Playwright playwright;
    private Browser browser;
    private Page page;

    Person() {
        does(_ -> {
                    playwright = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                    browser = playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                                    .setArgs(ARGUMENTS));
                    page = browser.newPage();
                    page.setViewportSize(1280, 900);
                })
                .join();
    }

    /** Begins to do something; what goes wrong is told to who waits for it. */
    CompletableFuture<Void> does(Consumer<Page> what) {
        return CompletableFuture.runAsync(() -> what.accept(page), thread);
    }

    @Override
    public void close() {
        does(_ -> {
                    browser.close();
                    playwright.close();
                })
                .join();
        thread.shutdown();
    }
}
