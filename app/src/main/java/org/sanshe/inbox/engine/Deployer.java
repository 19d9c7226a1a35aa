package org.sanshe.inbox.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys each business's diagrams, tables and forms as one deployment, so that they change together. A set whose
 * content is already deployed is not deployed again; several nodes starting at once deploy it once.
 */
@Component
class Deployer implements SmartInitializingSingleton {

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Deployer(RepositoryService repository, JdbcClient jdbc, TransactionTemplate transaction) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        businesses().forEach(this::deploy);
    }

    private static Map<String, Map<String, Resource>> businesses() {
        var businesses = new TreeMap<String, Map<String, Resource>>();
        for (String pattern : new String[] {"processes/*/*.bpmn", "decisions/*/*.dmn", "forms/*/*.form"}) {
            try {
                for (Resource r : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                    String path = r.getURL().getPath();
                    String kind = pattern.substring(0, pattern.indexOf('/') + 1);
                    String name = path.substring(path.lastIndexOf(kind));
                    String business = name.split("/")[1];
                    if (businesses
                                    .computeIfAbsent(business, b -> new TreeMap<>())
                                    .put(name, r)
                            != null) {
                        throw new IllegalStateException("Two resources are called " + name);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        businesses.values().removeIf(files -> files.keySet().stream().noneMatch(f -> f.endsWith(".bpmn")));
        return businesses;
    }

    void deploy(String business, Map<String, Resource> files) {
        var contents = new TreeMap<String, byte[]>();
        files.forEach((name, file) -> {
            try (InputStream in = file.getInputStream()) {
                contents.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        String digest = digest(contents);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('sanshe.deploy'))")
                    .query((rs, n) -> 1)
                    .list();
            if (isInForce(business, digest)) return;
            var deployment = repository.createDeployment().name(business).source(digest);
            contents.forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
            deployment.deploy();
        });
    }

    /** By the newest version of a diagram, not by time: the clock of a demo may have run ahead. */
    private boolean isInForce(String business, String digest) {
        return repository.createDeploymentQuery().deploymentName(business).deploymentSource(digest).list().stream()
                .flatMap(d -> repository.createProcessDefinitionQuery().deploymentId(d.getId()).list().stream())
                .anyMatch(p -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(p.getKey())
                        .latestVersion()
                        .singleResult()
                        .getId()
                        .equals(p.getId()));
    }

    private static String digest(SortedMap<String, byte[]> contents) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, bytes) -> {
                sha.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
