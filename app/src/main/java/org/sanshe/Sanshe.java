package org.sanshe;

import org.sanshe.demo.CaseRunner;
import org.sanshe.proof.VerifyCommand;
import org.sanshe.purchase.tender.ReplayCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** 三社: purchases, incubation, grants and evaluation of social services. */
@SpringBootApplication(nameGenerator = BeanNames.class)
@EnableScheduling
public class Sanshe {

    /**
     * Starts the application.
     *
     * @param args Spring Boot's switches
     */
    public static void main(String[] args) {
        ReplayCommand.run(System.out, args).ifPresent(System::exit);
        SpringApplication.run(Sanshe.class, CaseRunner.arguments(VerifyCommand.arguments(args)));
    }
}
