package org.sanshe.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.sanshe.Sanshe;
import org.springframework.modulith.core.ApplicationModules;

/** Modules know each other in one direction only, and by what they show. */
class ModularityTest {

    /** Built apart, without Spring; the compiler sees to it that they know none of ours. */
    private static final DescribedPredicate<JavaClass> LIBRARIES =
            resideInAnyPackage("org.sanshe.processes..", "org.sanshe.forms..", "org.sanshe.letters..");

    @Test
    void modulesKeepTheirDirections() {
        ApplicationModules.of(Sanshe.class, LIBRARIES).verify();
    }
}
