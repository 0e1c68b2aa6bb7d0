package org.binglian;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the hall, the desks and the engine in one process. */
@SpringBootApplication
@EnableScheduling
public class BinglianApplication {

    public static void main(String[] args) {
        SpringApplication.run(BinglianApplication.class, args);
    }
}
