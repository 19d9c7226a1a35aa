package org.sanshe;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Every {@link TestComponent}, whatever a test class needs of them: classes that ask for the same share one application,
 * whose start costs more than most of them. Each is made when it is first asked for.
 */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "org.sanshe",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(TestComponent.class),
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        lazyInit = true)
class Helpers {}
