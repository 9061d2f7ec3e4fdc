package entente.lineage;

import entente.texts.Readings;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages about changing words and what they are made of. */
@Configuration(proxyBeanMethods = false)
@Import({PairController.class, PositionController.class})
public class LineageControllers {
    private static final int WAITING_MAX = 500;

    /** One thread: comparing is work for the processor, and pages come first. It ends when nothing was to do. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService comparing() {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                1,
                1,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING_MAX),
                Thread.ofPlatform().daemon().name("comparing-", 0).factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    @Bean
    JointPositions jointPositions(Readings readings) {
        return new JointPositions(readings);
    }

    @Bean
    Lineages lineages(Readings readings, ExecutorService comparing) {
        return new Lineages(new Comparisons(readings, comparing));
    }
}
