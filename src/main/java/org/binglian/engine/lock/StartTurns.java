package org.binglian.engine.lock;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Takes the turn to start before anybody gets the data source, and gives it up when the doors are open, or the start has failed. */
@Component
class StartTurns implements BeanPostProcessor, ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private StartTurn turn;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (turn == null && bean instanceof HikariDataSource source) {
            turn = StartTurn.take(source);
        }
        return bean;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        destroy();
    }

    @Override
    public void destroy() {
        if (turn != null) {
            turn.close();
        }
    }
}
