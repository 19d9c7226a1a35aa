package org.sanshe;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sanshe.inbox.Statements;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a real PostgreSQL, empty at the start of each test class ({@link FreshDatabase}), with MockMvc,
 * the people of a bureau and all other {@link Helpers}; statements are counted. Timers run when a test runs them; the demo
 * bureau is loaded only with {@code @SansheTest} plus {@code @TestPropertySource("sanshe.demo.data=true")}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "sanshe.demo.data=false",
            "sanshe.documents.max-bytes=20971520"
        })
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Helpers.class, Statements.Counting.class})
public @interface SansheTest {}
