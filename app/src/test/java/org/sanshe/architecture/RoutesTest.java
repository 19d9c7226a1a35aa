package org.sanshe.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.web.Routes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** The table of rights, the controllers and what security does are one and the same. */
@SansheTest
class RoutesTest {

    /** Routes of libraries. */
    private static final Set<String> LIBRARIES = Set.of("GET /api/v1/openapi");

    @Autowired
    MockMvc mvc;

    @Test
    void everyControllerRouteHasARowAndEveryRowARoute() {
        var declared = new TreeSet<String>();
        Routes.all().forEach(r -> declared.add(r.method() + " " + r.path()));
        declared.removeAll(LIBRARIES);
        assertThat(declared).containsExactlyInAnyOrderElementsOf(controllerRoutes());
    }

    @Test
    void noRouteIsDeclaredTwice() {
        assertThat(Routes.all().stream().map(r -> r.method() + " " + r.path())).doesNotHaveDuplicates();
    }

    /** Every route as every role and as a stranger: 401, 403 or the log-in page exactly where the table says no. */
    @Test
    void everyRouteAnswersEveryRoleAsTheTableSays() throws Exception {
        var wrong = new ArrayList<String>();
        for (Routes.Route route : Routes.all()) {
            for (Role role : Role.values()) {
                var actor = new Actor(-1, -1, "test", Set.of(role), null, null, null);
                int status = status(ask(route).with(user(TestAccounts.of(actor))));
                boolean may = route.open() || route.roles().contains(role);
                if (may == (status == 401 || status == 403)) wrong.add(line(route, role.name(), status));
            }
            var answer = mvc.perform(ask(route)).andReturn().getResponse();
            boolean sentAway = answer.getStatus() == 401
                    || answer.getStatus() == 302 && "/login".equals(answer.getRedirectedUrl());
            if (route.open() == sentAway) wrong.add(line(route, "stranger", answer.getStatus()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatHasNoRowIsDeniedToEverybody() throws Exception {
        for (String path :
                List.of("/actuator/env", "/actuator/prometheus", "/api/v1/nothing", "/nothing", "/h2-console")) {
            for (Role role : Role.values()) {
                var actor = new Actor(-1, -1, "test", Set.of(role), null, null, null);
                int status = status(
                        request(HttpMethod.GET, java.net.URI.create(path)).with(user(TestAccounts.of(actor))));
                assertThat(status).as(path + " for " + role).isEqualTo(404);
            }
        }
    }

    @Test
    void nothingIsChangedWithoutTheTokenOfThePage() throws Exception {
        for (Routes.Route route : Routes.all()) {
            if (route.method().equals(HttpMethod.GET) || route.path().startsWith("/api/")) continue;
            var role = route.open() ? Role.OFFICER : route.roles().iterator().next();
            var forged =
                    request(route.method(), java.net.URI.create(address(route))).with(user(TestAccounts.with(role)));
            assertThat(status(forged)).as(route.toString()).isEqualTo(403);
        }
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private static MockHttpServletRequestBuilder ask(Routes.Route route) {
        var request = request(route.method(), java.net.URI.create(address(route)));
        if (route.path().startsWith("/api/")) request.contentType(MediaType.APPLICATION_JSON);
        return request.with(csrf());
    }

    private static String address(Routes.Route route) {
        return route.path().replaceAll("\\{[^}]+}", "0");
    }

    private static String line(Routes.Route route, String who, int status) {
        return route.method() + " " + route.path() + " as " + who + ": " + status;
    }

    /** From the classes, not from the running application: some controllers exist in some modes only. */
    private static Set<String> controllerRoutes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.setEnvironment(new MockEnvironment().withProperty("sanshe.demo.enabled", "true"));
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        var routes = new TreeSet<String>();
        scanner.setResourcePattern("**/*.class");
        scanner.findCandidateComponents("org.sanshe").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            if (ErrorController.class.isAssignableFrom(type) || type.getName().contains("Test")) return;
            var base = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
            List<String> prefixes = base == null || base.path().length == 0 ? List.of("") : Arrays.asList(base.path());
            for (Method method : type.getDeclaredMethods()) {
                var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping == null) continue;
                List<String> paths = mapping.path().length == 0 ? List.of("") : Arrays.asList(mapping.path());
                assertThat(mapping.method())
                        .as(method + " names its HTTP method")
                        .isNotEmpty();
                for (var verb : mapping.method())
                    for (String prefix : prefixes) for (String path : paths) routes.add(verb + " " + prefix + path);
            }
        });
        return routes;
    }
}
