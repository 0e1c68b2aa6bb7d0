package org.binglian.intermediary;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's agencies, invented, laid out at start where the register is empty; never in production. */
@Component
@ConditionalOnProperty(name = "binglian.demo", havingValue = "true")
class DemoRegister implements InitializingBean {

    private final Register register;
    private final TransactionTemplate transaction;

    DemoRegister(Register register, TransactionTemplate transaction) {
        this.register = register;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() throws Exception {
        if (register.all().isEmpty()) {
            try (Reader services = open("services.csv"); Reader agencies = open("agencies.csv")) {
                transaction.executeWithoutResult(status -> register.importFiles(services, agencies));
            }
        }
    }

    private static Reader open(String name) throws java.io.IOException {
        return new InputStreamReader(new ClassPathResource("intermediary/" + name).getInputStream(), StandardCharsets.UTF_8);
    }
}
