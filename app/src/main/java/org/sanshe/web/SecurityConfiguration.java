package org.sanshe.web;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sanshe.identity.ApiTokens;
import org.sanshe.kernel.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Configured from {@link Routes}; what has no row is denied to everybody. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CSP = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
            + "frame-src 'self' https:";

    private final Refused refused = new Refused();

    /** For those who run the system: the management port of its own, which only the machine itself reaches. */
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http, Environment settings) throws Exception {
        return http.securityMatcher(request -> isManagement(request.getLocalPort(), settings))
                .authorizeHttpRequests(all -> all.requestMatchers(HttpMethod.GET, "/actuator/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static boolean isManagement(int port, Environment settings) {
        String own = settings.getProperty("local.management.port");
        return own != null
                && !own.equals(settings.getProperty("local.server.port"))
                && own.equals(String.valueOf(port));
    }

    /** For programs: HTTP Basic or a bearer token with each request, no session, hence no CSRF. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(SecurityConfiguration::declaredRoutes)
                .httpBasic(basic -> basic.authenticationEntryPoint(refused))
                .addFilterBefore(new BearerTokens(tokens, refused), BasicAuthenticationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(h -> h.contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'")))
                .build();
    }

    /** For people: a log-in page and a session, with a new id from the log-in on. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        var askedFor = new HttpSessionRequestCache();
        askedFor.setRequestMatcher(request -> "GET".equals(request.getMethod()) && !Refused.isFragment(request));
        return http.authorizeHttpRequests(SecurityConfiguration::declaredRoutes)
                .formLogin(login -> login.loginPage("/login").permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?out").permitAll())
                .requestCache(cache -> cache.requestCache(askedFor))
                .exceptionHandling(e -> e.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .sessionManagement(withDefaults())
                .headers(h -> h.frameOptions(frames -> frames.disable())
                        .addHeaderWriter(SecurityConfiguration::frames)
                        .contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** In no frame, unless the page itself says otherwise. */
    private static void frames(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader("X-Frame-Options")) response.setHeader("X-Frame-Options", "DENY");
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private static void declaredRoutes(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry registry) {
        registry.requestMatchers("/webjars/**", "/assets/**", "/favicon.svg", "/error")
                .permitAll();
        registry.requestMatchers("/actuator/health/**").permitAll();
        for (var route : Routes.all()) {
            grant(registry, route.method(), route);
            if (route.method().equals(HttpMethod.GET)) grant(registry, HttpMethod.HEAD, route);
        }
        registry.anyRequest().denyAll();
    }

    private static void grant(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry registry,
            HttpMethod method,
            Routes.Route route) {
        var matched = registry.requestMatchers(method, route.path());
        if (route.open()) matched.permitAll();
        else matched.hasAnyRole(route.roles().stream().map(Role::name).toArray(String[]::new));
    }
}
