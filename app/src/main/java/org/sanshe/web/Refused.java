package org.sanshe.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * 拒绝访问: strangers are asked to log in; who is logged in is told that a page does not exist, is not for their post, or
 * is too old to be sent.
 */
class Refused implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint toLogin = new LoginUrlAuthenticationEntryPoint("/login");
    private final List<RequestMatcher> declared;

    Refused() {
        var patterns = PathPatternRequestMatcher.withDefaults();
        declared = Routes.all().stream()
                .map(r -> (RequestMatcher) patterns.matcher(r.method(), r.path()))
                .toList();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException none)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.addHeader("WWW-Authenticate", "Basic realm=\"sanshe\"");
            response.addHeader("WWW-Authenticate", "Bearer realm=\"sanshe\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (isFragment(request)) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            toLogin.commence(request, response, none);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            if (isFragment(request)) response.setHeader("HX-Refresh", "true");
            request.setAttribute(Errors.KEY, "expired");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (declared.stream().noneMatch(route -> route.matches(request))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** True for requests of the page's script for a part of it. */
    static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
