package org.sanshe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.sanshe.identity.AccountDetails;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** 会话规则: a password somebody else chose is changed before anything else; a session ends after its longest time. */
@Component
class SessionRules implements HandlerInterceptor, WebMvcConfigurer {

    private static final List<String> ALWAYS =
            List.of("/account", "/language", "/error", "/login", "/public/", "/assets/");

    private final Duration longest;

    SessionRules(@Value("${sanshe.session.longest:8h}") Duration longest) {
        this.longest = longest;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/webjars/**", "/assets/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof AccountDetails account)) return true;
        String uri = request.getRequestURI();
        if (account.mustChangePassword() && ALWAYS.stream().noneMatch(uri::startsWith)) {
            if (uri.startsWith("/api/")) throw new AccessDeniedException("password must be changed first");
            response.sendRedirect("/account");
            return false;
        }
        var session = request.getSession(false);
        if (session == null || uri.startsWith("/api/")) return true;
        if (session.getLastAccessedTime() - session.getCreationTime() <= longest.toMillis()) return true;
        session.invalidate();
        if (Refused.isFragment(request)) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect("/login?long");
        }
        return false;
    }
}
