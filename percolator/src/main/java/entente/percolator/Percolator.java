package entente.percolator;

import entente.actor.ActorRegister;
import entente.indicator.Indicator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opensearch.action.bulk.BulkRequestBuilder;
import org.opensearch.action.bulk.BulkResponse;
import org.opensearch.action.search.SearchResponse;
import org.opensearch.client.Client;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.xcontent.XContentFactory;
import org.opensearch.common.xcontent.XContentType;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.env.Environment;
import org.opensearch.index.query.QueryBuilder;
import org.opensearch.index.query.QueryBuilders;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.percolator.PercolateQueryBuilder;
import org.opensearch.percolator.PercolatorPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.search.SearchHit;
import org.opensearch.transport.Netty4Plugin;

/** One node of OpenSearch with one index of one shard: indicators as its percolator queries. Asked in this process. */
final class Percolator implements AutoCloseable {
    private static final String INDEX = "indicators";
    private static final String QUERY = "query";
    private static final String SLOTS = "_percolator_document_slot";
    private static final int RESULTS_MAX = 1_000_000;
    private static final int REGISTERED_TOGETHER = 1_000;

    private final Node node;

    private Percolator(Node node) {
        this.node = node;
    }

    /**
     * A document.
     *
     * @param language its code, which is also the name of its field
     * @param text its words
     */
    record Written(String language, String text) {}

    private static final class Embedded extends Node {
        Embedded(Environment environment, Collection<Class<? extends Plugin>> plugins) {
            super(environment, plugins, false);
        }
    }

    static Percolator start(Path folder) throws IOException {
        Settings settings = Settings.builder()
                .put("path.home", folder)
                .put("node.name", "bench")
                .put("cluster.name", "bench")
                .put("discovery.type", "single-node")
                .put("transport.type", "netty4")
                .put("http.type", "netty4")
                .put("network.host", "127.0.0.1")
                .put("transport.port", "0")
                .put("http.port", "0")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        Node node = new Embedded(
                InternalSettingsPreparer.prepareEnvironment(
                        settings, Map.of(), folder.resolve("config"), () -> "bench"),
                List.of(PercolatorPlugin.class, Netty4Plugin.class, LanguagesPlugin.class));
        try {
            node.start();
        } catch (NodeValidationException wrong) {
            throw new IOException(wrong);
        }
        return new Percolator(node);
    }

    void register(List<Indicator> indicators, ActorRegister register) throws IOException {
        Client client = node.client();
        client.admin()
                .indices()
                .prepareCreate(INDEX)
                .setSettings(Settings.builder()
                        .put("index.number_of_shards", 1)
                        .put("index.number_of_replicas", 0)
                        .put("index.max_result_window", RESULTS_MAX))
                .setMapping(mapping())
                .get();
        PercolatorQueries queries = new PercolatorQueries(register);
        BulkRequestBuilder bulk = client.prepareBulk();
        for (Indicator indicator : indicators) {
            Optional<QueryBuilder> query = queries.of(indicator.query());
            if (query.isPresent()) {
                XContentBuilder source = XContentFactory.jsonBuilder().startObject();
                source.field(QUERY, query.get()).endObject();
                bulk.add(client.prepareIndex(INDEX).setId(indicator.id()).setSource(source));
            }
            if (bulk.numberOfActions() == REGISTERED_TOGETHER) {
                send(bulk);
                bulk = client.prepareBulk();
            }
        }
        if (bulk.numberOfActions() > 0) {
            send(bulk);
        }
        // One segment is what a percolator is fastest with.
        client.admin().indices().prepareForceMerge(INDEX).setMaxNumSegments(1).get();
        client.admin().indices().prepareRefresh(INDEX).get();
    }

    private static void send(BulkRequestBuilder bulk) {
        BulkResponse answer = bulk.get();
        if (answer.hasFailures()) {
            throw new IllegalStateException(answer.buildFailureMessage());
        }
    }

    private static XContentBuilder mapping() throws IOException {
        XContentBuilder mapping = XContentFactory.jsonBuilder().startObject().startObject("properties");
        mapping.startObject(QUERY).field("type", "percolator").endObject();
        for (String language : LanguagesPlugin.CODES) {
            mapping.startObject(language)
                    .field("type", "text")
                    .field("analyzer", LanguagesPlugin.analyzer(language))
                    .endObject();
        }
        return mapping.endObject().endObject();
    }

    /**
     * The ids of the indicators that each document meets.
     *
     * @param documents all of them
     * @param together how many are asked about at once
     */
    List<List<String>> match(List<Written> documents, int together) throws IOException {
        List<List<String>> matches = new ArrayList<>();
        for (int from = 0; from < documents.size(); from += together) {
            matches.addAll(matched(documents.subList(from, Math.min(documents.size(), from + together))));
        }
        return matches;
    }

    private List<List<String>> matched(List<Written> batch) throws IOException {
        List<BytesReference> sources = new ArrayList<>();
        List<List<String>> ids = new ArrayList<>();
        for (Written document : batch) {
            sources.add(BytesReference.bytes(XContentFactory.jsonBuilder()
                    .startObject()
                    .field(document.language(), document.text())
                    .endObject()));
            ids.add(new ArrayList<>());
        }
        SearchResponse answer = node.client()
                .prepareSearch(INDEX)
                // Without scores it need not run a query whose words alone prove the match.
                .setQuery(
                        QueryBuilders.constantScoreQuery(new PercolateQueryBuilder(QUERY, sources, XContentType.JSON)))
                .setFetchSource(false)
                .setTrackTotalHits(false)
                .setSize(RESULTS_MAX)
                .get();
        for (SearchHit hit : answer.getHits()) {
            for (Object slot : hit.field(SLOTS).getValues()) {
                ids.get((Integer) slot).add(hit.getId());
            }
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        node.close();
    }
}
