package org.sanshe.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sanshe.SansheTest;
import org.springframework.test.context.TestPropertySource;

/** A test that moves the clock by months: it has a database of its own, so that nobody else grows old with it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SansheTest
@TestPropertySource(properties = "sanshe.story=true")
@interface Story {}
