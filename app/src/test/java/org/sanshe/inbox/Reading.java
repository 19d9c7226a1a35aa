package org.sanshe.inbox;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** All that somebody could read, for tests that it says the same whatever others did. */
public final class Reading {

    private Reading() {}

    /** The lists of everybody's own, and a case with all its tasks at some nodes, on pages and in the interface. */
    public static SortedSet<String> paths(JdbcClient jdbc, String caseNo, String... nodes) {
        var paths = new TreeSet<>(List.of(
                "/tasks",
                "/tasks?view=done",
                "/tasks?view=claimable",
                "/tasks?view=started",
                "/tasks?sort=newest",
                "/tasks/export?view=todo",
                "/tasks/export?view=done",
                "/cases",
                "/messages",
                "/cases/" + caseNo,
                "/api/v1/tasks",
                "/api/v1/tasks?view=done",
                "/api/v1/cases/" + caseNo,
                "/api/v1/cases/" + caseNo + "/timeline",
                "/api/v1/cases/" + caseNo + "/documents",
                "/api/v1/cases/" + caseNo + "/tasks"));
        jdbc.sql("select task_id from task_item where case_no = ? and node = any (?)")
                .params(caseNo, nodes)
                .query(String.class)
                .list()
                .forEach(id -> {
                    paths.add("/tasks/" + id);
                    paths.add("/api/v1/tasks/" + id);
                });
        return paths;
    }

    /** What each path answers an actor, null for nobody, without what differs from one request to the next. */
    public static Map<String, String> all(MockMvc mvc, Collection<String> paths, Actor actor) {
        var seen = new LinkedHashMap<String, String>();
        for (String path : paths) seen.put("GET " + path, answer(mvc, path, actor));
        return seen;
    }

    private static String answer(MockMvc mvc, String path, Actor actor) {
        try {
            var request = actor == null ? get(path) : get(path).with(user(TestAccounts.of(actor)));
            var answer = mvc.perform(request).andReturn().getResponse();
            return answer.getStatus() + " " + answer.getHeader("ETag") + " "
                    + answer.getContentAsString(StandardCharsets.UTF_8)
                            .replaceAll("(name=\"_csrf\" value=|name=\"_command\" value=|content=)\"[^\"]*\"", "$1")
                            .replaceAll("incident [0-9A-F]+", "");
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }
}
