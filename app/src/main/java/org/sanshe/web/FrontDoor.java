package org.sanshe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The way in: log-in page, language, and from the root to the task list. */
@Controller
class FrontDoor {

    private final LocaleResolver locales;

    FrontDoor(LocaleResolver locales) {
        this.locales = locales;
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/")
    String home(Actor viewer) {
        return viewer != null && viewer.roles().equals(Set.of(Role.ADMIN)) ? "redirect:/admin" : "redirect:/tasks";
    }

    /** Changes the language and goes back to the page the reader came from, if it is one of ours. */
    @GetMapping("/language")
    String language(@RequestParam String to, HttpServletRequest request, HttpServletResponse response) {
        locales.setLocale(request, response, "en".equals(to) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        return "redirect:" + back(request);
    }

    /** The address within ours that the reader came from; the root when there is none. */
    static String back(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) return "/";
        try {
            URI from = URI.create(referer);
            boolean ours = request.getServerName().equals(from.getHost()) && from.getRawPath() != null;
            if (!ours || from.getRawPath().startsWith("//")) return "/";
            return from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    /** Chinese unless the reader chose English. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Languages {
        @Bean
        LocaleResolver localeResolver() {
            // timers and start-up have no reader to ask
            LocaleContextHolder.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
            var resolver = new CookieLocaleResolver("LANG");
            resolver.setDefaultLocaleFunction(Languages::unasked);
            resolver.setCookieMaxAge(Duration.ofDays(365));
            resolver.setCookieHttpOnly(true);
            resolver.setCookieSameSite("Lax");
            return resolver;
        }

        /** Programs say their language in a header; people are greeted in Chinese. */
        private static Locale unasked(HttpServletRequest request) {
            boolean english = request.getRequestURI().startsWith("/api/")
                    && request.getHeader("Accept-Language") != null
                    && "en".equals(request.getLocale().getLanguage());
            return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        }
    }
}
